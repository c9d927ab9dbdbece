import type { Answer, AnswerSheet } from './answer.ts';
import type { Assessment } from './assessment.ts';
import type { Change } from './record.ts';
import { touchedPaths } from './touched.ts';

type WithoutStamp<T> = T extends unknown ? Omit<T, 'at' | 'by' | 'until' | 'folded'> : never;

/** A change before it is stamped with its time and its author. */
export type ChangeDraft = WithoutStamp<Change>;

/** What stands now of that which a change is about; null = no answer. */
function factOf(assessment: Assessment, change: ChangeDraft): Change['after'] {
  switch (change.kind) {
    case 'answer':
      return said(assessment.answers[change.item]);
    case 'profile':
      return assessment.profile;
    case 'scope':
      return assessment.scope;
    case 'plan':
      return assessment.plan ?? {};
    case 'pack':
      return `${assessment.pack.id}@${assessment.pack.version}`;
  }
}

/** The change that leads from what stands now to `after`; undefined where nothing would change. */
export function changeTo(assessment: Assessment, change: ChangeDraft): ChangeDraft | undefined {
  const before = factOf(assessment, change);
  const after = change.kind === 'answer' ? said(change.after) : change.after;
  if (touchedPaths(before, after).length === 0) return undefined;
  return { ...change, before, after } as ChangeDraft;
}

/**
 * The assessment after a change. An answer that is taken back stays as a blank one with its time, so that an older
 * version of it cannot come back when two windows are merged.
 * @param at ISO 8601 in UTC
 */
export function applyChange(assessment: Assessment, change: ChangeDraft, at: string): Assessment {
  switch (change.kind) {
    case 'answer': {
      const answer: Answer = { ...(change.after ?? { state: 'blank' }), at };
      return { ...assessment, answers: { ...assessment.answers, [change.item]: answer } };
    }
    case 'profile':
      return { ...assessment, profile: change.after };
    case 'scope':
      return { ...assessment, scope: change.after };
    case 'plan':
      return { ...assessment, plan: change.after };
    case 'pack': {
      const [id = '', version = ''] = change.after.split('@');
      return { ...assessment, pack: { id, version } };
    }
  }
}

/**
 * The answers as they stood at a time, by the history. Where entries were folded, the first after that time decides.
 * @param time ISO 8601 in UTC
 */
export function answersAt({ answers, history = [] }: Assessment, time: string): AnswerSheet {
  const first = new Map<string, Answer | null>();
  for (const change of history) {
    if (change.kind === 'answer' && change.at > time && !first.has(change.item)) first.set(change.item, change.before);
  }
  const kept = Object.entries(answers).flatMap(([id, answer]): [string, Answer][] => {
    if (!first.has(id)) return [[id, answer]];
    const before = first.get(id) ?? undefined;
    return before === undefined ? [] : [[id, before]];
  });
  return Object.fromEntries(kept);
}

/** A blank answer without a note says as little as none. */
function said(answer: Answer | null | undefined): Answer | null {
  return answer == null || (answer.state === 'blank' && answer.note === undefined) ? null : answer;
}
