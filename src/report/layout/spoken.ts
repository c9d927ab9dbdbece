import type { Language } from '#kernel';

/** A stretch of a text; `language` where it is another than the document's. */
export interface Stretch {
  readonly text: string;
  readonly language?: Language;
}

const HAN = '\u2e80-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3ffff}';
/** Chinese with the figures in its midst: “工信部联科〔2025〕279号”. */
const CHINESE = new RegExp(`[${HAN}]+(?:[^A-Za-z${HAN}]{1,8}[${HAN}]+)*`, 'gu');
const NOT_CHINESE = new RegExp(`[^${HAN}]+`, 'gu');
const ANY_HAN = new RegExp(`[${HAN}]`, 'u');
/** Small letters make a word; MES, AI and E2 are said in a Chinese sentence as they are. */
const WORD = /[a-z]{3,}/;

/** Cuts a text where it changes its language, so that it is read aloud in the right voice; most texts stay whole. */
export function stretchesOf(text: string, document: Language): readonly Stretch[] {
  if (document === 'zh-CN') return WORD.test(text) ? cut(text, 'en') : [{ text }];
  return ANY_HAN.test(text) ? cut(text, 'zh-CN') : [{ text }];
}

/** The language of a text as a whole, where it is another than the document's. */
export function languageOf(text: string, document: Language): Language | undefined {
  const chinese = ANY_HAN.test(text);
  if (document === 'zh-CN') return !chinese && WORD.test(text) ? 'en' : undefined;
  return chinese && !WORD.test(text) ? 'zh-CN' : undefined;
}

function cut(text: string, language: Language): Stretch[] {
  const stretches: Stretch[] = [];
  let done = 0;
  for (const { 0: part, index } of text.matchAll(language === 'en' ? NOT_CHINESE : CHINESE)) {
    if (language === 'en' && !WORD.test(part)) continue;
    if (index > done) stretches.push({ text: text.slice(done, index) });
    stretches.push({ text: part, language });
    done = index + part.length;
  }
  if (done < text.length) stretches.push({ text: text.slice(done) });
  return stretches;
}
