import { describe, expect, it } from 'vitest';
import { serialSchedule } from './serial-schedule.ts';

describe('the serial schedule', () => {
  const example = [
    { id: 'M1', months: 2, prerequisites: [], rank: 10 },
    { id: 'M2', months: 4, prerequisites: ['M1'], rank: 30 },
    { id: 'M3', months: 3, prerequisites: [], rank: 20 },
    { id: 'M4', months: 6, prerequisites: ['M2', 'M3'], rank: 25 },
    { id: 'M5', months: 1, prerequisites: [], rank: 5 },
    { id: 'M6', months: 6, prerequisites: ['M4'], rank: 8 },
  ];

  it('places the worked example of the specification in two slots', () => {
    const starts = Object.fromEntries(serialSchedule(example, 2).map(({ id, start }) => [id, start]));
    expect(starts).toEqual({ M1: 0, M3: 0, M2: 2, M5: 3, M4: 6, M6: 12 });
  });

  it('runs one thing at a time when there is one slot', () => {
    const placed = serialSchedule(example, 1);
    const months = placed.flatMap(({ id, start }) =>
      Array.from({ length: example.find((one) => one.id === id)?.months ?? 0 }, (_, at) => start + at),
    );
    expect(new Set(months).size).toBe(months.length);
  });

  it('counts a prerequisite outside the list as done', () => {
    expect(serialSchedule([{ id: 'A', months: 1, prerequisites: ['elsewhere'], rank: 1 }], 1)).toEqual([
      { id: 'A', start: 0 },
    ]);
  });

  it('refuses a circle', () => {
    const circle = [
      { id: 'A', months: 1, prerequisites: ['B'], rank: 1 },
      { id: 'B', months: 1, prerequisites: ['A'], rank: 1 },
    ];
    expect(() => serialSchedule(circle, 1)).toThrow('circle');
  });
});
