import { describe, expect, it } from 'vitest';
import { content, practices, questions } from './shipped.ts';

/** What every stem and every fifth anchor begins with, so that it says nothing of their likeness. */
const OPENINGS = /^(?:近12个月，|在上一级基础上，|In the last 12 months, |As above, and )/;

/**
 * Share of three-letter pieces that two texts have in common, 0–1. Texts that could be swapped lie
 * near 1; the closest of the pack that differ in what they ask for lie below 0.5.
 */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const piece of a) if (b.has(piece)) common += 1;
  return common / Math.max(1, a.size + b.size - common);
}

function pieces(text: string): ReadonlySet<string> {
  const letters = [
    ...text
      .replace(OPENINGS, '')
      .toLowerCase()
      .replaceAll(/[\s，。；：、？！（）“”,.;:?!()]/g, ''),
  ];
  return new Set(letters.slice(0, -2).map((_, at) => letters.slice(at, at + 3).join('')));
}

interface Told {
  readonly where: string;
  readonly text: string;
}

interface Pair {
  readonly likeness: number;
  readonly pair: string;
}

function closest(texts: readonly Told[]): Pair[] {
  const cut = texts.map(({ where, text }) => ({ where, text, set: pieces(text) }));
  const pairs: Pair[] = [];
  cut.forEach((a, at) => {
    for (const b of cut.slice(at + 1)) {
      const alike = likeness(a.set, b.set);
      if (alike > 0.3) pairs.push({ likeness: alike, pair: `${a.where} “${a.text}” ~ ${b.where} “${b.text}”` });
    }
  });
  return pairs.toSorted((a, b) => b.likeness - a.likeness);
}

const { actions, contradictions, hints } = content.advice;
const anchors = questions.flatMap(({ id, anchors: levels }) =>
  levels.map((text, at) => ({ where: `${id} ${at + 1}`, text })),
);
const KINDS: Readonly<Record<string, readonly { where: string; text: { 'zh-CN': string; en: string } }[]>> = {
  titles: actions.map(({ id, title }) => ({ where: id, text: title })),
  steps: actions.flatMap(({ id, steps }) => steps.map((text, at) => ({ where: `${id} ${at + 1}`, text }))),
  deliverables: actions.map(({ id, deliverable }) => ({ where: id, text: deliverable })),
  'cheap ways': actions.map(({ id, cheapWay }) => ({ where: id, text: cheapWay })),
  anchors,
  stems: questions.map(({ id, stem }) => ({ where: id, text: stem })),
  practices: practices.map(({ id, text }) => ({ where: id, text })),
  reasons: questions.map(({ id, weightReason }) => ({ where: id, text: weightReason })),
  contradictions: contradictions.map(({ id, message }) => ({ where: id, text: message })),
  hints: hints.map(({ id, text }) => ({ where: id, text })),
};

/** Above it two texts say so nearly the same that one could stand for the other. */
const LIMIT = 0.5;
/** Anchors of one level share its words: “was tried for single …, or has stopped”. */
const ANCHOR_LIMIT = 0.6;

describe('no text repeats another', () => {
  it.each(Object.entries(KINDS))('among %s', (kind, rows) => {
    const pairs = (['zh-CN', 'en'] as const).flatMap((language) =>
      closest(rows.map(({ where, text }) => ({ where, text: text[language] }))),
    );
    const [top] = pairs.toSorted((a, b) => b.likeness - a.likeness);
    console.log(`${kind}: closest ${top === undefined ? 'below 0.30' : `${top.likeness.toFixed(2)} ${top.pair}`}`);
    const limit = kind === 'anchors' ? ANCHOR_LIMIT : LIMIT;
    expect(pairs.filter((pair) => pair.likeness > limit)).toEqual([]);
  });

  it('is measured so that a swap shows', () => {
    const [pair] = closest([
      { where: 'a', text: '选一个缺陷最多的工位，试一台相机检外观' },
      { where: 'b', text: '选一个缺陷最多的工位，先试一台相机检外观' },
    ]);
    expect(pair?.likeness).toBeGreaterThan(LIMIT);
  });
});
