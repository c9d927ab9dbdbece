import { describe, expect, it } from 'vitest';
import type { Answer } from './answer.ts';
import { asBlank, asNotApplicable, asUnknown, withLevel, withRemarks } from './change-answer.ts';

const at = '2026-01-01T00:00:00Z';
const three: Answer = { state: 'ok', level: 3, evidence: 2, evidenceRef: '检测日报', note: '一号线', at };

describe('changing an answer', () => {
  it('keeps evidence and note when another level is chosen', () => {
    expect(withLevel(three, 4)).toEqual({
      state: 'ok',
      level: 4,
      evidence: 2,
      evidenceRef: '检测日报',
      note: '一号线',
    });
  });

  it('starts at “said” when a level is chosen for the first time', () => {
    expect(withLevel(undefined, 2)).toEqual({ state: 'ok', level: 2, evidence: 0 });
  });

  it('never loses a note by changing the kind of answer', () => {
    const kinds = [asUnknown(three), asNotApplicable(three, '无此工序'), asBlank(three)];
    expect(kinds.map(({ note }) => note)).toEqual(['一号线', '一号线', '一号线']);
  });

  it('takes a note before anything is chosen', () => {
    expect(withRemarks(undefined, { note: '问老王' })).toEqual({ state: 'blank', note: '问老王' });
  });

  it('records “not needed” with its reason, and takes it back when the reason is cleared', () => {
    const declined = withRemarks(three, { notNeeded: '客户不检外观' });
    expect(declined).toMatchObject({ level: 3, notNeeded: { reason: '客户不检外观' } });
    expect(withRemarks({ ...declined, at }, { notNeeded: ' ' })).not.toHaveProperty('notNeeded');
  });
});
