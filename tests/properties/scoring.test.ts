import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { floorTo } from '#kernel';
import { score, simulate, type Answers, type ScoreCard } from '#scoring';
import { sheets, withNodes, withoutItem, type Sheet } from './random-packs.ts';

const RUNS = { numRuns: 1000 };
const SLACK = 1e-9;

/** Runs a law over random sheets, with a number to pick an item by. */
function always(law: (sheet: Sheet, pick: number) => void): void {
  fc.assert(fc.property(sheets, fc.nat(), law), RUNS);
}

function pickId(answers: Answers, pick: number, wanted: (id: string) => boolean): string | undefined {
  const ids = Object.keys(answers).filter(wanted);
  return ids[pick % ids.length];
}

function levelsOf(card: ScoreCard): (number | null)[] {
  return [...card.dimensions.map((id) => card.nodes[id]?.level ?? null), card.indexLevel, card.final];
}

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(numbersIn);
}

describe('laws of the score, over random questionnaires', () => {
  it('a: a better answer never lowers the index, a dimension’s level or the final level', () => {
    always(({ pack, answers }, pick) => {
      const id = pickId(answers, pick, (one) => answers[one]?.state === 'ok' && Number(answers[one].value) <= 4);
      fc.pre(id !== undefined);
      const before = answers[id]!;
      const better = { ...answers, [id]: { ...before, value: Number(before.value) + 1 } };
      const [low, high] = [score(pack, answers), score(pack, better)];
      expect((high.root.value ?? 0) + SLACK).toBeGreaterThanOrEqual(low.root.value ?? 0);
      levelsOf(low).forEach((level, at) => {
        expect(levelsOf(high)[at] ?? 0).toBeGreaterThanOrEqual(level ?? 0);
      });
    });
  });

  it('b: finding out an unknown never lowers the index nor the final level', () => {
    always(({ pack, answers }, pick) => {
      const id = pickId(answers, pick, (one) => answers[one]?.state === 'unknown' || answers[one]?.state === 'blank');
      fc.pre(id !== undefined);
      const known = { ...answers, [id]: { state: 'ok' as const, value: 1 + (pick % 5) } };
      const [before, after] = [score(pack, answers), score(pack, known)];
      expect((after.root.value ?? 0) + SLACK).toBeGreaterThanOrEqual(before.root.value ?? 0);
      expect(after.final ?? 0).toBeGreaterThanOrEqual(before.final ?? 0);
    });
  });

  it('c: contributions add up to the index above its lowest value, effective weights to 1', () => {
    always(({ pack, answers }) => {
      const card = score(pack, answers);
      fc.pre(card.root.value !== null);
      const sum = Object.values(card.contributions).reduce((total, one) => total + one, 0);
      expect(sum).toBeCloseTo(card.root.value - 1, 9);
      const weights = Object.values(card.items).reduce((total, { effWeight }) => total + (effWeight ?? 0), 0);
      expect(weights).toBeCloseTo(1, 9);
    });
  });

  it('d: scaling the weights of siblings changes nothing', () => {
    always(({ pack, answers }, pick) => {
      const factor = 0.1 + (pick % 97) / 7;
      const scaled = withNodes(pack, (node) => ({
        ...node,
        children: node.children.map((child) => ({ ...child, weight: (child.weight ?? 1) * factor })),
      }));
      expectSame(score(pack, answers), score(scaled, answers));
    });
  });

  it('e: the order of siblings changes nothing', () => {
    always(({ pack, answers }, pick) => {
      const turned = withNodes(pack, (node) => {
        const at = pick % node.children.length;
        return { ...node, children: [...node.children.slice(at), ...node.children.slice(0, at)].toReversed() };
      });
      expectSame(score(pack, answers), score(turned, answers));
    });
  });

  it('f: evidence supports no more than was said, and the final level is within every limit', () => {
    always(({ pack, answers }) => {
      const card = score(pack, answers);
      for (const { value, evidenceValue } of [...Object.values(card.nodes), ...Object.values(card.items)]) {
        expect(evidenceValue ?? 0).toBeLessThanOrEqual((value ?? 0) + SLACK);
      }
      for (const { cap } of card.caps) expect(card.final).toBeLessThanOrEqual(cap);
      expect(card.final ?? 0).toBeLessThanOrEqual(card.indexLevel ?? 0);
      expect(card.binding.length > 0).toBe((card.final ?? 0) < (card.indexLevel ?? 0));
    });
  });

  it('g: nothing applicable gives null everywhere, and no sheet gives NaN or Infinity', () => {
    always(({ pack, answers }) => {
      const none: Answers = Object.fromEntries(Object.keys(answers).map((id) => [id, { state: 'na' }]));
      const card = score(pack, none);
      expect(simulate(pack, none)).toBeNull();
      expect(Object.values(card.nodes).every(({ value, level }) => value === null && level === null)).toBe(true);
      expect([card.final, card.published, card.index100, card.evidenceScore]).toEqual([null, null, null, null]);
      for (const sheet of [none, answers, {}]) {
        const found = [...numbersIn(score(pack, sheet)), ...numbersIn(simulate(pack, sheet))];
        expect(found.every(Number.isFinite)).toBe(true);
      }
    });
  });

  it('h: the same input gives the same range, from whatever copy', () => {
    always(({ pack, answers }) => {
      const first = simulate(pack, answers);
      expect(simulate(structuredClone(pack), structuredClone(answers))).toEqual(first);
      fc.pre(first !== null);
      const [low, high] = first.interval80.shown;
      const value = score(pack, answers).root.value ?? Number.NaN;
      expect(low <= value && value <= high).toBe(true);
      expect(Object.values(first.levelProbabilities).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    });
  });

  it('i: a shown value reaches a threshold exactly when the level does', () => {
    always(({ pack, answers }) => {
      const card = score(pack, answers);
      for (const { value, level } of Object.values(card.nodes)) {
        if (value === null) continue;
        const shown = Number(floorTo(value, 2).toFixed(2));
        (pack.thresholds ?? []).forEach((threshold, at) => {
          expect(shown >= threshold).toBe((level ?? 0) >= at + 1);
        });
      }
    });
  });

  it('j: an item that does not apply might as well not be in the pack', () => {
    always(({ pack, answers }, pick) => {
      const id = pickId(answers, pick, (one) => answers[one]?.state === 'na');
      fc.pre(id !== undefined);
      const smaller = withoutItem(pack, id);
      fc.pre(smaller !== undefined);
      const [whole, cut] = [score(pack, answers), score(smaller, answers)];
      const isGone = (card: ScoreCard, dimension: string) => (card.nodes[dimension]?.status ?? 'na') === 'na';
      fc.pre(whole.dimensions.every((dimension) => isGone(whole, dimension) === isGone(cut, dimension)));
      expect(cut.root.value ?? 0).toBeCloseTo(whole.root.value ?? 0, 9);
      expect(cut.final).toBe(whole.final);
    });
  });
});

/** Values within rounding errors, levels and limits the same, whatever the order. */
function expectSame(a: ScoreCard, b: ScoreCard): void {
  for (const [id, { value, evidenceValue, coverage, status, level }] of Object.entries(a.nodes)) {
    const other = b.nodes[id];
    expect(other?.value ?? 0).toBeCloseTo(value ?? 0, 9);
    expect(other?.evidenceValue ?? 0).toBeCloseTo(evidenceValue ?? 0, 9);
    expect(other?.coverage ?? 0).toBeCloseTo(coverage ?? 0, 9);
    expect(other).toMatchObject({ status, level });
  }
  expect(b.final).toBe(a.final);
  expect([...b.binding].sort()).toEqual([...a.binding].sort());
}
