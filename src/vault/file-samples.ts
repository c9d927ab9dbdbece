import { EMPTY_PROFILE, type Assessment } from '#answers';

export const AT = '2026-11-01T08:00:00.000Z';

/** An assessment for tests, with some answers. */
export function anAssessment(id: string, change: Partial<Assessment> = {}): Assessment {
  return {
    id,
    pack: { id: 'p', version: '1.0.0' },
    scope: 'quick',
    profile: { ...EMPTY_PROFILE, firmName: '某某厂' },
    answers: {
      q1: { state: 'ok', level: 3, evidence: 1, at: AT, note: '一句话' },
      q2: { state: 'na', reason: '没有', at: AT },
    },
    createdAt: AT,
    updatedAt: AT,
    sample: false,
    ...change,
  };
}
