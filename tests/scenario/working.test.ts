import { describe, expect, it } from 'vitest';
import { arithmetic, namesOf, shownTerm, shownValue } from '#report';
import { trace, type Trace } from '#scoring';
import { firm, shippedContent, type Firm } from '../support/firm.ts';
import { strictTexts } from '../support/strict-texts.ts';

/** A firm whose answers jump about, another one for each number. */
function jumpy(seed: number): Firm {
  const begun = firm('full');
  return begun.asked.reduce<Firm>((who, { id }, index) => {
    const drawn = (seed * 7919 + (index + 1) * 104_729 + seed * index * index) % 23;
    return drawn === 22 ? who.finds(id, '没有') : who.says(id, ([1, 2, 3, 4, 5] as const)[drawn % 5]!);
  }, begun);
}

/** The working of a node as a reader sees it: what is summed, and what comes out. */
function working(found: Trace) {
  const { pack, items } = shippedContent();
  const words = { t: strictTexts('en'), names: namesOf(pack, items, 'en'), pack };
  const [line = ''] = arithmetic(found, words);
  const [, sum = '', value = ''] = /= (.*) = ([\d.]+)\.$/.exec(line) ?? [];
  return { sum, value };
}

/** A pocket calculator: “(2×1.5 + 3) ÷ 3”. */
function byHand(sum: string): number {
  const [, terms = sum, divisor = '1'] = /^\((.*)\) ÷ (.*)$/.exec(sum) ?? [];
  const products = terms.split(' + ').map((term) => term.split('×').reduce((made, one) => made * Number(one), 1));
  return products.reduce((total, one) => total + one, 0) / Number(divisor);
}

describe('the working of a value', () => {
  const firms = Array.from({ length: 25 }, (_, seed) => jumpy(seed));
  const traces = firms.flatMap((who) => {
    const { card, pack, assessment } = who;
    const traced = { card, answers: assessment.answers, simulation: null };
    return ['root', 'A', 'F', ...card.dimensions].map((id) => trace(pack, traced, id));
  });
  const worked = traces.filter(({ value }) => value !== null);

  it('comes by hand to the two decimals that are shown', () => {
    expect(worked.length).toBeGreaterThan(200);
    const wrong = worked.map(working).filter(({ sum, value }) => shownValue(byHand(sum)) !== value);
    expect(wrong).toEqual([]);
  });

  it('gives each part as it is shown elsewhere, with a decimal more', () => {
    const values = worked.flatMap(({ inputs }) => inputs.map(({ value }) => value));
    expect(values.some((value) => value.toFixed(3) !== Number(shownTerm(value)).toFixed(3))).toBe(true);
    for (const value of values) expect(Number(shownTerm(value)).toFixed(3).slice(0, 4)).toBe(shownValue(value));
  });
});

it('a part just below a round figure is not rounded up to it, and a whole one stays whole', () => {
  expect(shownTerm(2.1897)).toBe('2.189');
  expect(shownTerm(2.9999)).toBe('2.999');
  expect(shownTerm(2.0001)).toBe('2');
  expect(shownTerm(3)).toBe('3');
});

it('endless decimals that meet at a bound come to it by hand', () => {
  const { card, pack, assessment } = jumpy(1);
  const found = trace(pack, { card, answers: assessment.answers, simulation: null });
  // 2.18666… and 2.17333…
  const inputs = found.inputs.map((input, at) => ({ ...input, value: 2 + (14 - at) / 75, weight: 1 }));
  expect(inputs).toHaveLength(2);
  const { sum, value } = working({ ...found, value: 2.18, shown: '2.18', inputs });
  expect(shownValue(byHand(sum))).toBe(value);
});
