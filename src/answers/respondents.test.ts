import { describe, expect, it } from 'vitest';
import type { Item } from '#catalogue';
import { undisputed, withRemark } from './adopt.ts';
import type { Answer } from './answer.ts';
import type { Assessment } from './assessment.ts';
import { owedByRole } from './owed.ts';
import { EMPTY_PROFILE } from './profile.ts';
import type { Respondent } from './record.ts';
import {
  answersToReturn,
  invitedAssessment,
  isSettled,
  packFor,
  readReturn,
  votesOn,
  withReturn,
  type RespondentAnswers,
} from './respondents.ts';

const AT = '2026-11-20T08:00:00Z';
const level = (value: 1 | 2 | 3 | 4 | 5, more: Partial<Answer> = {}): Answer =>
  ({ state: 'ok', level: value, evidence: 0, at: AT, ...more }) as Answer;

const li: Respondent = { id: 'r1', name: '老李', role: 'production', items: ['q1', 'q2'], sentAt: AT, answers: {} };
const shop: Assessment = {
  id: 'a1',
  pack: { id: 'p', version: '1.0.0' },
  scope: 'full',
  profile: { ...EMPTY_PROFILE, firmName: '某某厂', industry: '29', industrySwitch: 'plastics', headcount: 60 },
  answers: { q1: level(4, { note: '只有老板知道' }), q9: level(1) },
  createdAt: AT,
  updatedAt: AT,
  sample: false,
  respondents: [li],
};

function filledBy(name: string, answers: Record<string, Answer>): RespondentAnswers {
  const pack = packFor(shop, li, { showsResult: false });
  const returned = answersToReturn({ ...invitedAssessment(pack, name, AT), answers }, '2026-11-21T08:00:00Z');
  if (returned === undefined) throw new Error('nobody asked for it');
  return returned;
}

describe('a pack for a respondent', () => {
  it('holds which items of which firm, and nobody’s answers, notes or figures', () => {
    const pack = packFor(shop, li, { showsResult: false });
    expect(pack).toEqual({
      respondent: 'r1',
      assessment: 'a1',
      pack: shop.pack,
      scope: 'full',
      profile: { firmName: '某某厂', industry: '29', industrySwitch: 'plastics' },
      name: '老李',
      role: 'production',
      items: ['q1', 'q2'],
      showsResult: false,
      sentAt: AT,
    });
    expect(JSON.stringify(pack)).not.toMatch(/只有老板知道|60/);
  });

  it('opened twice leads to one and the same document', () => {
    const pack = packFor(shop, li, { showsResult: true });
    expect(invitedAssessment(pack, '李', AT).id).toBe(invitedAssessment(pack, '老李', AT).id);
  });

  it('comes back with the answers to what was asked, under the name the respondent gave', () => {
    const returned = filledBy('李主管', { q1: level(2), q7: level(5) });
    expect(returned).toMatchObject({ respondent: 'r1', assessment: 'a1', name: '李主管', role: 'production' });
    expect(Object.keys(returned.answers)).toEqual(['q1']);
  });
});

describe('taking answers back', () => {
  it('adds what is new and leaves the assessment’s own answers alone', () => {
    const found = readReturn(shop, filledBy('老李', { q1: level(2), q2: { state: 'unknown', at: AT } }));
    expect(found).toMatchObject({ added: ['q1', 'q2'], same: [], changed: [], unasked: [] });
    const [after] = withReturn([li], found!, new Set());
    expect(after).toMatchObject({ id: 'r1', returnedAt: '2026-11-21T08:00:00Z', answers: { q1: { level: 2 } } });
  });

  it('never writes over an answer that was there unless a person took the new one', () => {
    const before = { ...li, returnedAt: AT, answers: { q1: level(2), q2: level(3) } };
    const file = filledBy('老李', { q1: level(5), q2: level(1) });
    const found = readReturn({ ...shop, respondents: [before] }, file)!;
    expect(found.changed.map(({ item }) => item)).toEqual(['q1', 'q2']);
    const [kept] = withReturn([before], found, new Set());
    expect(kept?.answers).toEqual(before.answers);
    const [taken] = withReturn([before], found, new Set(['q2']));
    expect(taken?.answers).toMatchObject({ q1: { level: 2 }, q2: { level: 1 } });
  });

  it('sees that an answer is the same whenever it was given', () => {
    const before = { ...li, answers: { q1: level(2, { note: '甲' }) } };
    const file = filledBy('老李', { q1: { ...level(2, { note: '甲' }), at: '2026-11-22T00:00:00Z' } });
    expect(readReturn({ ...shop, respondents: [before] }, file)).toMatchObject({ same: ['q1'], changed: [] });
  });

  it('leaves out what was not asked, refuses another assessment, and knows a record it lost', () => {
    const forged = { ...filledBy('老李', { q1: level(2) }), answers: { q1: level(2), q9: level(5) } };
    expect(readReturn(shop, forged)).toMatchObject({ added: ['q1'], unasked: ['q9'] });
    expect(readReturn(shop, { ...forged, assessment: 'other' })).toBeUndefined();
    const lost = readReturn({ ...shop, respondents: [] }, filledBy('老李', { q1: level(2) }))!;
    expect(lost.known).toBeUndefined();
    expect(withReturn([], lost, new Set())).toMatchObject([{ id: 'r1', name: '老李', items: ['q1', 'q2'] }]);
  });
});

describe('what people said', () => {
  const wang: Respondent = { ...li, id: 'r2', name: '小王', answers: { q1: level(2), q2: level(3) }, returnedAt: AT };
  const both = { ...shop, respondents: [{ ...li, answers: { q2: level(3) }, returnedAt: AT }, wang] };

  it('is the assessment’s own answer first, then the respondents’; a blank says nothing', () => {
    const votes = votesOn('q1', {
      ...both,
      respondents: [{ ...li, answers: { q1: { state: 'blank', at: AT } } }, wang],
    });
    expect(votes.map(({ respondent, answer }) => [respondent?.name, answer.state])).toEqual([
      [undefined, 'ok'],
      ['小王', 'ok'],
    ]);
  });

  it('is adopted as a whole where all say the same and nothing stands there yet, with notes by name', () => {
    const line = (name: string, note: string) => `${name}：${note}`;
    const answers: Assessment['respondents'] = [
      { ...li, answers: { q2: level(3, { note: '两条线' }) } },
      { ...wang, answers: { q2: level(3, { evidence: 2, evidenceRef: '日报' }) } },
    ];
    const votes = votesOn('q2', { ...shop, respondents: answers });
    expect(undisputed(votes, undefined, line)).toEqual({
      state: 'ok',
      level: 3,
      evidence: 2,
      evidenceRef: '日报',
      note: '老李：两条线',
    });
  });

  it('is not adopted by itself where people differ, where the assessment has an answer, or where nobody knows', () => {
    const line = (name: string) => name;
    expect(undisputed(votesOn('q1', both), both.answers['q1'], line)).toBeUndefined();
    const apart = { ...both, respondents: [{ ...li, answers: { q2: level(1) } }, wang] };
    expect(undisputed(votesOn('q2', apart), undefined, line)).toBeUndefined();
    const nobody = { ...shop, respondents: [{ ...li, answers: { q2: { state: 'unknown' as const, at: AT } } }] };
    expect(undisputed(votesOn('q2', nobody), undefined, line)).toBeUndefined();
  });

  it('takes “not applicable” with its reason when all say so', () => {
    const none = { ...shop, respondents: [{ ...li, answers: { q2: { state: 'na' as const, reason: '无', at: AT } } }] };
    expect(undisputed(votesOn('q2', none), undefined, (name) => name)).toEqual({ state: 'na', reason: '无' });
  });

  it('stays settled until somebody hands back again', () => {
    const settled = { ...both, settled: { q1: '2026-11-21T00:00:00Z' } };
    expect([isSettled('q1', settled), isSettled('q2', settled)]).toEqual([true, false]);
    const later = { ...settled, respondents: [{ ...wang, returnedAt: '2026-11-22T00:00:00Z' }] };
    expect(isSettled('q1', later)).toBe(false);
  });

  it('keeps a note that stood there when the remark is put under it', () => {
    expect(withRemark('原有备注', ' 取第2级 ')).toBe('原有备注\n取第2级');
    expect(withRemark(undefined, '取第2级')).toBe('取第2级');
  });
});

describe('who still owes what', () => {
  const item = (id: string, role: Item['role']) => ({ id, role }) as Item;
  const items = [item('q1', 'quality'), item('q2', 'production'), item('q3', 'production'), item('q4', 'it')];

  it('names the role with most open items first, who was asked, and whose answer waits', () => {
    const wang: Respondent = {
      ...li,
      id: 'r2',
      name: '小王',
      items: ['q3'],
      answers: { q3: level(2) },
      returnedAt: AT,
    };
    const shares = owedByRole(items, { ...shop, respondents: [li, wang] });
    expect(shares.map(({ role, items: asked, open }) => [role, asked.length, open.length])).toEqual([
      ['production', 2, 2],
      ['it', 1, 1],
      ['quality', 1, 0],
    ]);
    expect(
      shares[0]?.open.map(({ waitingFor, answeredBy }) =>
        [waitingFor, answeredBy].map((who) => who.map(({ name }) => name)),
      ),
    ).toEqual([
      [['老李'], []],
      [[], ['小王']],
    ]);
  });
});
