import { Fragment } from 'react';

/**
 * A heading in Chinese that breaks between words alone, where the browser knows them: Chinese has no spaces, and a
 * balanced line would end anywhere. Not for the first screen: the dictionary takes a tenth of a second to load.
 */
export function WholeWords({ children }: { readonly children: string }) {
  const words = wordsOf(children);
  if (words.length === 1) return children;
  return (
    <span className="[overflow-wrap:anywhere] break-keep">
      {words.map(({ at, text }) => (
        <Fragment key={at}>
          {at > 0 && <wbr />}
          {text}
        </Fragment>
      ))}
    </span>
  );
}

interface Word {
  readonly at: number;
  readonly text: string;
}

/** What a piece of one character belongs to: it ends the word before it, but no word grows longer than this. */
const LONGEST = 6;
const CHINESE = /[一-鿿]/u;
let segmenter: Intl.Segmenter | undefined;

function wordsOf(text: string): readonly Word[] {
  if (!CHINESE.test(text) || typeof Intl.Segmenter !== 'function') return [{ at: 0, text }];
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const words: Word[] = [];
  for (const { segment, index } of segmenter.segment(text)) {
    const last = words.at(-1);
    const single = segment.length === 1 && last !== undefined;
    // marks and closing characters never begin a line; an opening one belongs to what follows
    const clings = single && !OPENING.test(segment) && (last.text.length + 1 <= LONGEST || !CHINESE.test(segment));
    if (last !== undefined && (clings || OPENING.test(last.text))) {
      words[words.length - 1] = { at: last.at, text: last.text + segment };
    } else words.push({ at: index, text: segment });
  }
  return words;
}

const OPENING = /[“‘（《〈「『【]$/u;
