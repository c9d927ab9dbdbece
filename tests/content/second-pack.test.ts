import { describe, expect, it } from 'vitest';
import { EMPTY_PROFILE, type Answer, type Assessment } from '#answers';
import { contentParts, loadContent } from '#catalogue-build';
import { planRoadmap } from '#roadmap';
import { answersOf, consistency, packOf, packProblems, score } from '#scoring';
import { TINY_FOLDERS } from '../support/tiny-pack.ts';

const content = loadContent(TINY_FOLDERS);
const at = '2026-11-25T08:00:00.000Z';
const level = (value: 1 | 2 | 3 | 4 | 5, evidence: 0 | 1 | 2 | 3 = 2): Answer => ({
  state: 'ok',
  level: value,
  evidence,
  at,
});

function bakery(answers: Assessment['answers'], change: Partial<Assessment> = {}): Assessment {
  return {
    id: 'one',
    pack: { id: content.pack.id, version: content.pack.version },
    scope: 'full',
    profile: { ...EMPTY_PROFILE, industry: '14', headcount: 12, revenueWan: 200, goals: ['quality'] },
    answers,
    createdAt: at,
    updatedAt: at,
    sample: false,
    ...change,
  };
}

const scored = (assessment: Assessment) => {
  const pack = packOf({
    ...content,
    contradictions: content.advice.contradictions,
    sector: 'consumer',
    scope: assessment.scope,
    profile: assessment.profile,
  });
  return { pack, card: score(pack, answersOf(assessment.answers)) };
};
const planned = (assessment: Assessment) => planRoadmap(assessment, { ...content, actions: content.advice.actions });

describe('a second pack, of two dimensions and three items', () => {
  const mixed = bakery({ 'bake.oven.1': level(4), 'bake.dough.1': level(1), 'clean.hands.1': level(2) });

  it('is served in the same parts, without what is only rumoured', () => {
    expect(contentParts.core(content).quickItems.map(({ id }) => id)).toEqual(['bake.oven.1', 'clean.hands.1']);
    expect(contentParts.items(content).items.map(({ id }) => id)).toEqual(['bake.dough.1']);
    expect(contentParts.advice(content).programmes.map(({ id }) => id)).toEqual(['flour-grant']);
    expect(contentParts.advice(content).sources.map(({ id }) => id)).toEqual(['bread-rule']);
    expect(contentParts.modules(content).modules).toEqual([]);
  });

  it('is scored by its own weights and thresholds', () => {
    const { pack, card } = scored(mixed);
    expect(packProblems(pack)).toEqual([]);
    // the oven weighs 2, dough 1: (2 × 4 + 1) / 3; the two indices weigh the same
    expect(card.nodes['bake']?.value).toBeCloseTo(3, 9);
    expect(card.root.value).toBeCloseTo(2.5, 9);
    expect(card.published).toBe(2);
  });

  it('is capped by its own critical dimension and knock-out', () => {
    const { card } = scored(
      bakery({ 'bake.oven.1': level(5, 3), 'bake.dough.1': level(5, 3), 'clean.hands.1': level(1) }),
    );
    expect(card.root.value).toBeCloseTo(3, 9);
    const caps = card.caps.map(({ kind, cap, because }) => [kind, cap, because]);
    expect(caps).toContainEqual(['critical', 2, ['clean']]);
    expect(caps).toContainEqual(['knockout', 2, ['clean.hands.1']]);
    // half of the dimensions reach a level above 1, fewer than breadth asks for
    expect(card.published).toBe(1);
  });

  it('asks the quick items only in the quick scope', () => {
    const { pack } = scored({ ...mixed, scope: 'quick' });
    expect(pack.units).toEqual(['bake.oven', 'clean.hands']);
  });

  it('gets a plan of its own actions in the order of its own prerequisites', () => {
    const plan = planned(bakery({ 'bake.oven.1': level(1), 'bake.dough.1': level(1), 'clean.hands.1': level(1) }));
    const start = Object.fromEntries((plan?.actions ?? []).map(({ action, start: month }) => [action.id, month]));
    const end = Object.fromEntries((plan?.actions ?? []).map(({ action, end: month }) => [action.id, month]));
    expect(Object.keys(start)).toEqual(
      expect.arrayContaining(['bake.oven.L1-2', 'clean.hands.L1-2', 'bake.dough.L1-2']),
    );
    for (const { action, waitsFor } of plan?.actions ?? []) {
      for (const before of waitsFor) expect(start[action.id]).toBeGreaterThanOrEqual(end[before] ?? Infinity);
    }
    expect(plan?.size).toBe('micro');
  });

  it('checks its own contradictions', () => {
    const sheet = bakery({ 'bake.oven.1': level(4), 'bake.dough.1': level(1), 'clean.hands.1': level(1) });
    const { pack } = scored(sheet);
    const { violations } = consistency(pack, answersOf(sheet.answers), {
      facts: { headcount: 12 },
    });
    expect(violations.map(({ rule, shortfall }) => [rule, shortfall])).toEqual([['oven-without-hands', 1]]);
  });
});
