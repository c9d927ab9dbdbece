import type { Answer, AnswerLevel, EvidenceGrade } from './answer.ts';

type WithoutTime<T> = T extends unknown ? Omit<T, 'at'> : never;

/** An answer before it is stamped with its time. */
export type AnswerDraft = WithoutTime<Answer>;

export interface Remarks {
  readonly note?: string;
  readonly evidence?: EvidenceGrade;
  readonly evidenceRef?: string;
  /** Empty text takes “not needed” back. */
  readonly notNeeded?: string;
}

/** Chooses a level; what was noted before stays. */
export function withLevel(before: Answer | undefined, level: AnswerLevel): AnswerDraft {
  const kept = before?.state === 'ok' ? before : undefined;
  return clean({
    state: 'ok',
    level,
    evidence: kept?.evidence ?? 0,
    evidenceRef: kept?.evidenceRef,
    notNeeded: kept?.notNeeded,
    note: before?.note,
  });
}

/** “Don't know”: the lowest value and a wider range; the note stays. */
export function asUnknown(before: Answer | undefined): AnswerDraft {
  return clean({ state: 'unknown', note: before?.note });
}

/** “Not applicable” with its reason; the note stays. */
export function asNotApplicable(before: Answer | undefined, reason: string): AnswerDraft {
  return clean({ state: 'na', reason, note: before?.note });
}

/** Takes the answer back; a note stays as a blank answer's note. */
export function asBlank(before: Answer | undefined): AnswerDraft {
  return clean({ state: 'blank', note: before?.note });
}

/** Changes what stands beside the level; a note can come before any level is chosen. */
export function withRemarks(before: Answer | undefined, remarks: Remarks): AnswerDraft {
  const note = remarks.note ?? before?.note;
  if (before?.state !== 'ok') return clean({ ...(before ?? { state: 'blank' }), note });
  const reason = remarks.notNeeded ?? before.notNeeded?.reason ?? '';
  return clean({
    state: 'ok',
    level: before.level,
    evidence: remarks.evidence ?? before.evidence,
    evidenceRef: remarks.evidenceRef ?? before.evidenceRef,
    notNeeded: reason.trim() === '' ? undefined : { reason },
    note,
  });
}

/** Leaves out what is empty, so that the stored answer holds only what was said. */
function clean(draft: Record<string, unknown>): AnswerDraft {
  const kept = Object.entries(draft).filter(([key, value]) => key !== 'at' && value !== undefined && value !== '');
  return Object.fromEntries(kept) as unknown as AnswerDraft;
}
