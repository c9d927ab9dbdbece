/** E0 said · E1 example with date and owner · E2 document or screen · E3 checked by somebody else. */
export type EvidenceGrade = 0 | 1 | 2 | 3;
export type AnswerLevel = 1 | 2 | 3 | 4 | 5;

interface Remarks {
  readonly note?: string;
  /** When it was last changed, ISO 8601 in UTC. */
  readonly at: string;
}

interface Evidenced extends Remarks {
  readonly evidence: EvidenceGrade;
  /** File name, date, keeper: one line. */
  readonly evidenceRef?: string;
}

/**
 * What was said to one item. No answer at all and `blank` mean the same to the score; `blank`
 * exists so that a note typed before a level is chosen has a place.
 */
export type Answer =
  | (Evidenced & {
      readonly state: 'ok';
      readonly level: AnswerLevel;
      /** A recorded decision: scored like any answer, but its gap asks for nothing. */
      readonly notNeeded?: { readonly reason: string };
    })
  | (Remarks & { readonly state: 'unknown' })
  | (Remarks & { readonly state: 'na'; readonly reason: string })
  | (Remarks & { readonly state: 'blank' });

/** Answers by item id. Answers to items that are not visible are kept and never counted. */
export type AnswerSheet = Readonly<Record<string, Answer>>;

/** Whether the item needs no further visit: a level, “don't know” or “not applicable” was chosen. */
export function isAnswered(answer: Answer | undefined): boolean {
  return answer !== undefined && answer.state !== 'blank';
}
