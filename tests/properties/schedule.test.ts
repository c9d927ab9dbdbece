import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { serialSchedule, type Activity } from '#roadmap';

/** Activities that rest only on earlier ones, so that no circle can come about. */
const activities: fc.Arbitrary<Activity[]> = fc
  .array(
    fc.record({
      months: fc.integer({ min: 1, max: 12 }),
      rank: fc.float({ min: 0, max: 100, noNaN: true }),
      rests: fc.array(fc.nat({ max: 40 }), { maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 25 },
  )
  .map((drawn) =>
    drawn.map(({ months, rank, rests }, index) => ({
      id: `A${index}`,
      months,
      rank,
      prerequisites: index === 0 ? [] : [...new Set(rests.map((rest) => `A${rest % index}`))],
    })),
  );
const slots = fc.integer({ min: 1, max: 5 });
const runs = { numRuns: 1000 };

function placed(work: readonly Activity[], room: number) {
  const starts = new Map(serialSchedule(work, room).map(({ id, start }) => [id, start]));
  return work.map((activity) => {
    const start = starts.get(activity.id) ?? Number.NaN;
    return { ...activity, start, end: start + activity.months };
  });
}

describe('any schedule', () => {
  it('(k) places everything once, after what it rests on, within the slots', () => {
    fc.assert(
      fc.property(activities, slots, (work, room) => {
        const plan = placed(work, room);
        const byId = new Map(plan.map((one) => [one.id, one]));
        expect(plan.every(({ start }) => Number.isInteger(start) && start >= 0)).toBe(true);
        for (const { prerequisites, start } of plan) {
          expect(prerequisites.every((id) => (byId.get(id)?.end ?? Infinity) <= start)).toBe(true);
        }
        const last = Math.max(...plan.map(({ end }) => end));
        for (let month = 0; month < last; month += 1) {
          expect(plan.filter(({ start, end }) => start <= month && month < end).length).toBeLessThanOrEqual(room);
        }
      }),
      runs,
    );
  });

  it('is the same for the same work', () => {
    fc.assert(
      fc.property(activities, slots, (work, room) => {
        expect(serialSchedule(work, room)).toEqual(serialSchedule(structuredClone(work), room));
      }),
      runs,
    );
  });

  it('takes no longer than one thing after another', () => {
    fc.assert(
      fc.property(activities, slots, (work, room) => {
        const total = work.reduce((sum, { months }) => sum + months, 0);
        expect(Math.max(...placed(work, room).map(({ end }) => end))).toBeLessThanOrEqual(total);
      }),
      runs,
    );
  });
});
