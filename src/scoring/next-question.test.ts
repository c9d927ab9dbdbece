import { describe, expect, it } from 'vitest';
import { openQuestions, questionEffect, rankedQuestions, settlement, type QuestionEffect } from './next-question.ts';
import { simulate } from './simulate.ts';
import { demoAnswers, demoPack, dimension, ok, packWith } from './worked-example.ts';

const effectsOf = (pack: typeof demoPack, answers: typeof demoAnswers) =>
  openQuestions(pack, answers).flatMap((id) => questionEffect(pack, answers, { id }) ?? []);

describe('which questions are open', () => {
  it('are those without an answer, not known, or said with an example at most', () => {
    expect(openQuestions(demoPack, demoAnswers)).toEqual(['d2', 'd3', 'p2', 's1', 's2']);
    const why = effectsOf(demoPack, { ...demoAnswers, d2: { state: 'blank' } }).map((effect) => [
      effect.id,
      effect.why,
    ]);
    expect(why).toEqual([
      ['d2', 'blank'],
      ['d3', 'unknown'],
      ['p2', 'weak-evidence'],
      ['s1', 'weak-evidence'],
      ['s2', 'weak-evidence'],
    ]);
  });

  it('leave out what is not applicable and what has a document to show', () => {
    expect(questionEffect(demoPack, demoAnswers, { id: 'p3' })).toBeUndefined();
    expect(questionEffect(demoPack, demoAnswers, { id: 'd1' })).toBeUndefined();
    expect(questionEffect(demoPack, demoAnswers, { id: 'nowhere' })).toBeUndefined();
  });
});

describe('what may come of one question', () => {
  it('moves the value by the spread of the prior times the weight of an unknown', () => {
    // d3 weighs 1/6 of the whole; the prior .50 .30 .15 .05 has the variance .7875
    const effect = questionEffect(demoPack, demoAnswers, { id: 'd3' });
    expect(effect).toMatchObject({ levels: [2, 2], levelChange: 0, stepsChange: 0 });
    expect(effect?.swing).toBeCloseTo(Math.sqrt(0.7875) / 6, 12);
  });

  it('takes the answers around a weakly evidenced one by the normal law of the range', () => {
    // s2 = 1 with E0: sd = sqrt(.36 + .16); 1 up to 1.5, 2 up to 2.5, 3 up to 3.5; the rest is too rare
    const shares = [0.75598, 0.22526, 0.0185];
    const total = shares.reduce((sum, share) => sum + share, 0);
    const mean = shares.reduce((sum, share, step) => sum + (share / total) * step, 0);
    const variance = shares.reduce((sum, share, step) => sum + (share / total) * (step - mean) ** 2, 0);
    expect(questionEffect(demoPack, demoAnswers, { id: 's2' })?.swing).toBeCloseTo(Math.sqrt(variance) / 12, 4);
  });

  it('tells the probability that the level is another one, and which levels can come out', () => {
    // (3 + 1) / 2 = 2 is level 2; with 3 or 4 for the unknown it is 3.0 or 3.5: level 3
    const pack = packWith([dimension('D', { items: { a: 1, b: 1 } })], {});
    const effect = questionEffect(pack, { a: ok(3, 3), b: { state: 'unknown' } }, { id: 'b' });
    expect(effect?.levels).toEqual([2, 3]);
    expect(effect?.levelChange).toBeCloseTo(0.2, 12);
  });

  it('tells how much of the first steps would be others', () => {
    const pack = packWith([dimension('D', { items: { a: 1, b: 1 } })], {});
    const effect = questionEffect(
      pack,
      { a: ok(3, 3) },
      {
        id: 'b',
        // two of four steps concern b, and fall away once it stands at 2 or more: probability .5
        firstSteps: (change) => (Number(change?.answer.value ?? 1) >= 2 ? ['s1', 's2'] : ['s1', 's2', 's3', 's4']),
      },
    );
    expect(effect?.stepsChange).toBeCloseTo(0.5 * 0.5, 12);
  });
});

describe('the order of questions', () => {
  const effect = (id: string, change: Partial<QuestionEffect>): QuestionEffect => ({
    id,
    why: 'blank',
    levels: [2, 2],
    levelChange: 0,
    stepsChange: 0,
    swing: 0,
    ...change,
  });

  it('puts first what may change the most; what changes as much keeps its place', () => {
    const ranked = rankedQuestions([
      effect('a', { swing: 0.1 }),
      effect('b', { stepsChange: 0.3 }),
      effect('c', { levelChange: 0.2, stepsChange: 0.2 }),
      effect('d', { swing: 0.1 }),
    ]);
    expect(ranked.map(({ id }) => id)).toEqual(['c', 'b', 'a', 'd']);
  });
});

describe('the questions that settle the level', () => {
  // two dimensions at 2.75, just under level 3, with nothing to show
  const items = { a: 1, b: 1, c: 1, d: 1 };
  const pack = packWith([dimension('D', { items }), dimension('E', { items: { e: 1, f: 1, g: 1, h: 1 } })], {});
  const claims = { a: ok(3), b: ok(3), c: ok(3), d: ok(2), e: ok(3), f: ok(3), g: ok(3), h: ok(2) };

  it('are enough to make the level sure, should the answers turn out as they stand', () => {
    const found = settlement(pack, claims, { effects: effectsOf(pack, claims) });
    expect(found).toMatchObject({ settled: true });
    expect(found?.after).toBeGreaterThanOrEqual(0.8);
    expect(found?.before).toBeLessThan(0.8);
    const checked = Object.fromEntries(
      Object.entries(claims).map(([id, answer]) => [
        id,
        found?.items.includes(id) === true ? { ...answer, evidence: 3 as const } : answer,
      ]),
    );
    const drawn = simulate(pack, checked)?.levelProbabilities[String(found?.level)] ?? 0;
    expect(drawn).toBeGreaterThan(0.75);
  });

  it('are none where the level is sure, withheld, or nothing is open', () => {
    const sure = { ...claims, ...Object.fromEntries(Object.keys(claims).map((id) => [id, ok(2, 2)])) };
    expect(settlement(pack, sure, { effects: effectsOf(pack, sure) })).toBeNull();
    const few = { a: ok(3) };
    expect(settlement(pack, few, { effects: effectsOf(pack, few) })).toBeNull();
    expect(settlement(pack, claims, { effects: [] })).toBeNull();
  });

  it('are the same each time', () => {
    const once = settlement(pack, claims, { effects: effectsOf(pack, claims) });
    expect(settlement(pack, claims, { effects: effectsOf(pack, claims) })).toEqual(once);
  });
});
