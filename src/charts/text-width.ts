/**
 * Rough width of a text in points: a Chinese character is one em, a Latin letter about half.
 * Good enough to keep labels apart in every medium; never used for line breaking.
 */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const character of text) ems += widthOf(character);
  return ems * size;
}

function widthOf(character: string): number {
  if (character === ' ') return 0.28;
  // dashes and dots of Chinese are as wide as its characters
  return character.codePointAt(0)! > 0x2e7f || character === '—' || character === '…' ? 1 : 0.54;
}

/** Breaks a label into at most two lines of about equal width, at a space; Chinese stays whole. */
export function twoLines(text: string, limit: { size: number; width: number }): string[] {
  if (textWidth(text, limit.size) <= limit.width || !text.includes(' ')) return [text];
  const words = text.split(' ');
  let best = 1;
  for (let at = 1; at < words.length; at += 1) {
    const longer = (split: number) =>
      Math.max(
        textWidth(words.slice(0, split).join(' '), limit.size),
        textWidth(words.slice(split).join(' '), limit.size),
      );
    if (longer(at) < longer(best)) best = at;
  }
  return [words.slice(0, best).join(' '), words.slice(best).join(' ')];
}

/** Shortens a label with an ellipsis; the full text stands in the table beside the chart. */
export function cut(label: string, limit: { size: number; width: number }): string {
  if (textWidth(label, limit.size) <= limit.width) return label;
  const characters = [...label];
  while (characters.length > 1 && textWidth(`${characters.join('')}…`, limit.size) > limit.width) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}

/** A Latin word, or a Chinese character with the closing marks that must not begin a line. */
const PIECES = /[\u2e80-\uffff][、，。；：）”》！？]*|\s+|[^\s\u2e80-\uffff]+/gu;

/** Breaks a label into at most `lines` lines: Latin at spaces, Chinese anywhere; what is over is cut. */
export function wrapped(label: string, limit: { size: number; width: number; lines: number }): string[] {
  const result: string[] = [''];
  for (const piece of label.match(PIECES) ?? []) {
    const line = result.at(-1) ?? '';
    const fits = textWidth((line + piece).trimEnd(), limit.size) <= limit.width;
    if (fits || line === '' || result.length === limit.lines) result[result.length - 1] = line + piece;
    else result.push(piece.trimStart());
  }
  return result.map((line) => cut(line.trimEnd(), limit));
}
