import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_PROFILE, type Answer, type Assessment, type Change, type PlanWishes, type Snapshot } from '#answers';
import { loadMerge } from '#vault';

const mergeByAnswer = await loadMerge();

const time = fc
  .integer({ min: 0, max: 40 })
  .map((second) => new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString());
const id = (prefix: string) => fc.integer({ min: 1, max: 6 }).map((number) => `${prefix}${number}`);
const level = fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, 5 as const);

const answer: fc.Arbitrary<Answer> = fc.oneof(
  fc.record({ state: fc.constant('ok' as const), level, evidence: fc.constantFrom(0 as const, 2 as const), at: time }),
  fc.record({ state: fc.constant('unknown' as const), at: time, note: fc.constantFrom('问王工', '问李工') }),
);
const answers = fc.dictionary(id('q'), answer, { maxKeys: 6 });
const answerOrNone: fc.Arbitrary<Answer | null> = fc.option(answer);
const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constant('answer' as const),
  item: id('q'),
  before: answerOrNone,
  after: answerOrNone,
  at: time,
});
const wish = fc.record(
  { pinned: fc.integer({ min: 0, max: 7 }), owner: fc.constantFrom('王工', '李工') },
  { requiredKeys: [] },
);
const plan: fc.Arbitrary<PlanWishes> = fc.record(
  { quarters: fc.integer({ min: 1, max: 12 }), actions: fc.dictionary(id('a'), wish, { maxKeys: 4 }) },
  { requiredKeys: [] },
);
/** A snapshot never changes: the same id is the same snapshot. */
const snapshot: fc.Arbitrary<Snapshot> = fc.integer({ min: 1, max: 6 }).map((number) => ({
  id: `s${number}`,
  label: `T${number}`,
  at: new Date(Date.UTC(2026, 0, 1, 0, 0, number)).toISOString(),
  pack: { id: 'p', version: '1.0.0' },
  scope: 'quick',
  profile: EMPTY_PROFILE,
  answers: {},
  result: { engine: '1', asked: {}, value: number, level: 1, application: 1, readiness: 1, nodes: {} },
}));
/** No two changes of one thing begin at the same time from the same. */
const identity = (one: Change) => JSON.stringify([one.kind === 'answer' && one.item, one.at, one.before]);
const byTime = <T extends { readonly at: string }>(entries: readonly T[]) =>
  entries.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));

const assessment: fc.Arbitrary<Assessment> = fc.record(
  {
    id: fc.constant('a1'),
    pack: fc.constant({ id: 'p', version: '1.0.0' }),
    scope: fc.constantFrom('quick' as const, 'full' as const),
    profile: fc.constantFrom('甲厂', '乙厂').map((firmName) => ({ ...EMPTY_PROFILE, firmName })),
    answers,
    createdAt: fc.constant('2026-01-01T00:00:00.000Z'),
    updatedAt: time,
    sample: fc.constant(false),
    plan,
    flagged: fc.uniqueArray(id('q')),
    tags: fc.uniqueArray(fc.constantFrom('华东', '老客户', '注塑')),
    history: fc.uniqueArray(change, { selector: identity, maxLength: 8 }).map(byTime),
    snapshots: fc.uniqueArray(snapshot, { selector: (one) => one.id }).map(byTime),
  },
  { requiredKeys: ['id', 'pack', 'scope', 'profile', 'answers', 'createdAt', 'updatedAt', 'sample'] },
);

/** Every limit and every part of a wish that somebody set. */
const pathsOf = ({ actions = {}, ...limits }: PlanWishes): string[] => [
  ...Object.keys(limits),
  ...Object.entries(actions).flatMap(([action, wishes]) => Object.keys(wishes).map((part) => `${action}.${part}`)),
];

describe('merging two versions of one assessment', () => {
  it('gives the same whichever is named first', () => {
    fc.assert(
      fc.property(assessment, assessment, (a, b) => {
        expect(mergeByAnswer(a, b)).toEqual(mergeByAnswer(b, a));
      }),
    );
  });

  it('changes nothing when both are the same, nor when merged once more', () => {
    fc.assert(
      fc.property(assessment, assessment, (a, b) => {
        expect(mergeByAnswer(a, a)).toEqual(a);
        // which of two documents of the same instant is the later one is not said by either
        fc.pre(a.updatedAt !== b.updatedAt);
        const merged = mergeByAnswer(a, b);
        expect(mergeByAnswer(merged, b)).toEqual(merged);
        expect(mergeByAnswer(a, merged)).toEqual(merged);
      }),
    );
  });

  it('loses nothing that was made in only one', () => {
    fc.assert(
      fc.property(assessment, assessment, (a, b) => {
        const merged = mergeByAnswer(a, b);
        for (const one of [a, b]) {
          expect(Object.keys(merged.answers)).toEqual(expect.arrayContaining(Object.keys(one.answers)));
          expect(merged.flagged ?? []).toEqual(expect.arrayContaining([...(one.flagged ?? [])]));
          expect(merged.tags ?? []).toEqual(expect.arrayContaining([...(one.tags ?? [])]));
          const kept = (merged.snapshots ?? []).map(({ id: name }) => name);
          expect(kept).toEqual(expect.arrayContaining((one.snapshots ?? []).map(({ id: name }) => name)));
          const times = (merged.history ?? []).map(({ at, before }) => JSON.stringify([at, before]));
          const own = (one.history ?? []).map(({ at, before }) => JSON.stringify([at, before]));
          expect(times).toEqual(expect.arrayContaining(own));
          const wishes = pathsOf(one.plan ?? {});
          expect(pathsOf(merged.plan ?? {})).toEqual(expect.arrayContaining(wishes));
        }
      }),
    );
  });

  it('keeps of each answer the later one', () => {
    fc.assert(
      fc.property(assessment, assessment, (a, b) => {
        const merged = mergeByAnswer(a, b);
        for (const [item, { at }] of Object.entries(merged.answers)) {
          const times = [a.answers[item]?.at ?? '', b.answers[item]?.at ?? ''];
          expect(at).toBe(times.toSorted().at(-1));
        }
      }),
    );
  });
});
