import { describe, expect, it } from 'vitest';
import type { Answer } from './answer.ts';
import type { Change } from './record.ts';
import { recordChange } from './record-change.ts';
import { uniteHistories } from './unite-histories.ts';

const time = (second: number) => new Date(Date.UTC(2026, 10, 1) + second * 1000).toISOString();
const note = (text: string): Answer => ({ state: 'blank', note: text, at: 'x' });
const level = (value: 1 | 2 | 3 | 4 | 5): Answer => ({ state: 'ok', level: value, evidence: 0, at: 'x' });

const change = (
  item: string,
  [before, after]: readonly [Answer | null, Answer | null],
  { second = 0, by }: { readonly second?: number; readonly by?: string } = {},
): Change => ({ kind: 'answer', item, before, after, at: time(second), ...(by === undefined ? {} : { by }) });

const typed = (letters: string): readonly Change[] =>
  [...letters].reduce<readonly Change[]>((history, _, index) => {
    const before = index === 0 ? null : note(letters.slice(0, index));
    return recordChange(
      history,
      change('q1', [before, note(letters.slice(0, index + 1))], { second: index }),
      index > 0,
    );
  }, []);

describe('typing', () => {
  it('is one entry, from what stood before the first letter to the last', () => {
    expect(typed('问王工')).toEqual([{ ...change('q1', [null, note('问王工')]), until: time(2) }]);
  });

  it('after a pause is an entry of its own', () => {
    const later = recordChange(
      typed('问王工'),
      change('q1', [note('问王工'), note('问王工1')], { second: 500 }),
      false,
    );
    expect(later).toHaveLength(2);
  });

  it('does not swallow the level that is chosen after it, nor a second level', () => {
    const chosen = recordChange(
      typed('问'),
      change('q1', [note('问'), { ...level(3), note: '问' }], { second: 1 }),
      true,
    );
    const again = recordChange(
      chosen,
      change(
        'q1',
        [
          { ...level(3), note: '问' },
          { ...level(4), note: '问' },
        ],
        { second: 2 },
      ),
      true,
    );
    expect(again.map(({ after }) => after)).toEqual([
      note('问'),
      { ...level(3), note: '问' },
      { ...level(4), note: '问' },
    ]);
  });

  it('of two people are two entries', () => {
    const both = recordChange(typed('问'), change('q1', [note('问'), note('问李')], { second: 1, by: '李工' }), true);
    expect(both.map(({ by }) => by)).toEqual([undefined, '李工']);
  });

  it('is not what leaves a step of the plan out and takes that back', () => {
    const without = { actions: { 'F6.1.L1-2': { excluded: { reason: '集团统一办' } } } };
    const left: Change = { kind: 'plan', before: {}, after: without, at: time(0) };
    const back: Change = { kind: 'plan', before: without, after: { actions: {} }, at: time(1) };
    expect(recordChange([left], back, true)).toEqual([left, back]);
  });

  it('in another item, in between, begins anew', () => {
    const other = recordChange(typed('问'), change('q2', [null, note('二')], { second: 1 }), true);
    expect(recordChange(other, change('q1', [note('问'), note('问王')], { second: 2 }), true)).toHaveLength(3);
  });
});

describe('a history that grows', () => {
  const long = (entries: number, items: number, text = ''): readonly Change[] =>
    Array.from({ length: entries }, (_, index) => index).reduce<readonly Change[]>((history, index) => {
      const item = `q${index % items}`;
      const was = index < items ? null : { ...level((((index - items) % 5) + 1) as 1), note: text };
      const after = { ...level(((index % 5) + 1) as 1), note: text };
      return recordChange(history, change(item, [was, after], { second: index, by: '王工' }), false);
    }, []);

  it('stays within its bound, and folds the oldest first', () => {
    const history = long(2000, 49);
    expect(history.length).toBeLessThanOrEqual(400);
    expect(history.at(-1)?.folded).toBeUndefined();
    expect(history[0]?.folded).toBeGreaterThan(1);
  });

  it('loses no change in the count, and keeps what stood before the first and after the last', () => {
    const history = long(2000, 49);
    expect(history.reduce((sum, { folded = 1 }) => sum + folded, 0)).toBe(2000);
    const ofFirst = history.filter((one) => one.kind === 'answer' && one.item === 'q0');
    expect(ofFirst[0]?.before).toBeNull();
    expect(ofFirst.at(-1)?.after).toMatchObject({ level: ((49 * 40) % 5) + 1 });
  });

  it('stays within its bound of text when notes are long', () => {
    const history = long(500, 5, '备'.repeat(1000));
    expect(JSON.stringify(history).length).toBeLessThan(210_000);
  });

  it('does not name one of two people for what both did', () => {
    const mixed = Array.from({ length: 401 }, (_, index) => index).reduce<readonly Change[]>(
      (history, index) =>
        recordChange(
          history,
          change('q1', [null, level(3)], { second: index, by: index % 2 ? '王工' : '李工' }),
          false,
        ),
      [],
    );
    expect(mixed[0]).toMatchObject({ folded: expect.any(Number) as number });
    expect(mixed[0]?.by).toBeUndefined();
  });
});

describe('two histories as one', () => {
  const first = change('q1', [null, level(2)], { second: 1 });
  const second = change('q2', [null, level(3)], { second: 2 });
  const third = change('q1', [level(2), level(4)], { second: 3 });

  it('hold what is in either once, oldest first', () => {
    expect(uniteHistories([first, third], [first, second])).toEqual([first, second, third]);
  });

  it('keep the longer typing where one went on', () => {
    const short = typed('问王');
    const longer = typed('问王工');
    expect(uniteHistories(short, longer)).toEqual(longer);
    expect(uniteHistories(longer, short)).toEqual(longer);
  });
});
