import { describe, expect, it } from 'vitest';
import { charactersOf, wordsOf } from '#catalogue-build';
import { content } from './shipped.ts';

const { hints, actions } = content.advice;
const level = (id: string) => actions.find((action) => action.id === id)?.from ?? 0;

describe('hints for the next step', () => {
  it('cover each quadrant and both imbalances, whatever the size', () => {
    const general = hints.filter(({ when }) => when.size === undefined && when.low === undefined);
    const quadrants = general.flatMap(({ when }) => when.quadrant ?? []);
    const imbalances = general.flatMap(({ when }) => when.imbalance ?? []);
    expect(quadrants.toSorted()).toEqual(['building-up', 'leading', 'over-reaching', 'waiting']);
    expect(imbalances.toSorted()).toEqual(['application-first', 'readiness-first']);
  });

  it('point to actions and to the measures behind them', () => {
    expect(hints.filter((hint) => hint.actions.length === 0 || hint.measures.length === 0)).toEqual([]);
  });

  it('point to early steps where a dimension is low, and to none below it', () => {
    for (const { id, when, actions: pointed } of hints) {
      if (when.low === undefined) continue;
      const own = pointed.filter((action) => action.startsWith(`${when.low?.dimension}.`));
      expect([id, own.length > 0]).toEqual([id, true]);
      for (const action of own) expect(level(action)).toBeLessThanOrEqual(when.low.level);
    }
  });

  it('send a firm that waits to first steps, and one that leads to later ones', () => {
    const of = (quadrant: string) =>
      hints.filter(({ when }) => when.quadrant === quadrant).flatMap((hint) => hint.actions);
    expect(Math.max(...of('waiting').map(level))).toBeLessThanOrEqual(2);
    expect(Math.max(...of('leading').map(level))).toBe(4);
  });

  it('are read in half a minute', () => {
    const long = hints.filter(({ text }) => charactersOf(text['zh-CN']) > 90 || wordsOf(text.en) > 50);
    expect(long.map(({ id }) => id)).toEqual([]);
  });
});
