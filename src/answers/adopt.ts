import type { Answer } from './answer.ts';
import { asNotApplicable, withLevel, withRemarks, type AnswerDraft } from './change-answer.ts';
import type { ItemVote } from './respondents.ts';

/** One line of a note for each remark that respondents wrote, named by who wrote it. */
function remarksOf(votes: readonly ItemVote[], line: (name: string, note: string) => string): string[] {
  return votes.flatMap(({ respondent, answer }) =>
    respondent === undefined || answer.note === undefined ? [] : [line(respondent.name, answer.note)],
  );
}

/**
 * The answer all respondents gave, where they say the same and the assessment has none of its own.
 * Their notes come along by name, the best evidence among them with its place.
 * @returns undefined where they differ, where nobody knows, or where there is nothing to adopt
 */
export function undisputed(
  votes: readonly ItemVote[],
  own: Answer | undefined,
  line: (name: string, note: string) => string,
): AnswerDraft | undefined {
  const others = votes.filter(({ respondent }) => respondent !== undefined);
  const [first] = others;
  if (first === undefined || others.length < votes.length) return undefined;
  const note = [...(own?.note === undefined ? [] : [own.note]), ...remarksOf(others, line)].join('\n');
  const { answer } = first;
  const agreed = others.every(
    (vote) =>
      vote.answer.state === answer.state &&
      (vote.answer.state !== 'ok' || answer.state !== 'ok' || vote.answer.level === answer.level),
  );
  if (!agreed) return undefined;
  if (answer.state === 'na') return withNote(asNotApplicable(own, answer.reason), note);
  if (answer.state !== 'ok') return undefined;
  const best = others
    .flatMap((vote) => (vote.answer.state === 'ok' ? [vote.answer] : []))
    .reduce((better, one) => (one.evidence > better.evidence ? one : better));
  const { evidence, evidenceRef } = best;
  return withRemarks(
    { ...withLevel(undefined, answer.level), at: answer.at },
    evidenceRef === undefined ? { evidence, note } : { evidence, evidenceRef, note },
  );
}

function withNote(draft: AnswerDraft, note: string): AnswerDraft {
  return note === '' ? draft : { ...draft, note };
}

/** The note with a remark about how the level was settled put under what stood there. */
export function withRemark(note: string | undefined, remark: string): string {
  return [note, remark.trim()].filter((part) => part !== undefined && part !== '').join('\n');
}
