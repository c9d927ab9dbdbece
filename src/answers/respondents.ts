import { isAnswered, type Answer, type AnswerSheet } from './answer.ts';
import type { Assessment } from './assessment.ts';
import type { Profile } from './profile.ts';
import type { Invitation, Respondent } from './record.ts';
import type { Scope } from './visible-items.ts';

/** What somebody who answers for others has to know of the firm: it chooses examples and is printed nowhere. */
export type PackProfile = Pick<Profile, 'firmName' | 'industry' | 'industrySwitch'>;

/** What is handed to a respondent: which items, of which firm. No answers, notes or names of others. */
export interface RespondentPack extends Omit<Invitation, 'name'> {
  /** Name the file was made for; the respondent may put it right. */
  readonly name: string;
  readonly pack: Assessment['pack'];
  readonly scope: Scope;
  readonly profile: PackProfile;
}

/** What a respondent hands back. */
export interface RespondentAnswers {
  /** Id of the record made when the pack was handed over. */
  readonly respondent: string;
  /** The assessment that asked. */
  readonly assessment: string;
  readonly pack: Assessment['pack'];
  readonly name: string;
  readonly role?: string;
  readonly items: readonly string[];
  /** ISO 8601 in UTC. */
  readonly sentAt: string;
  readonly returnedAt: string;
  readonly answers: AnswerSheet;
}

/** The file for one respondent, from the record just made. */
export function packFor(
  assessment: Assessment,
  respondent: Respondent,
  { showsResult }: Pick<Invitation, 'showsResult'>,
): RespondentPack {
  const { firmName, industry, industrySwitch } = assessment.profile;
  const { id, name, role, items, sentAt } = respondent;
  return {
    respondent: id,
    assessment: assessment.id,
    pack: assessment.pack,
    scope: assessment.scope,
    profile: { firmName, industry, ...(industrySwitch === undefined ? {} : { industrySwitch }) },
    name,
    ...(role === undefined ? {} : { role }),
    items,
    showsResult,
    sentAt,
  };
}

/**
 * The document a respondent fills in. Its id is that of the record, so that a pack opened twice on one
 * computer leads to the same answers.
 */
export function invitedAssessment(pack: RespondentPack, name: string, at: string): Assessment {
  const { profile, pack: version, scope, ...invitation } = pack;
  return {
    id: pack.respondent,
    pack: version,
    scope,
    profile: { region: '', outOfScope: {}, goals: [], ...profile },
    answers: {},
    createdAt: at,
    updatedAt: at,
    sample: false,
    invited: { ...invitation, name },
  };
}

/** What a respondent hands back; undefined for an assessment that nobody asked for. */
export function answersToReturn(assessment: Assessment, at: string): RespondentAnswers | undefined {
  const { invited, pack, answers } = assessment;
  if (invited === undefined) return undefined;
  const { showsResult: _own, ...record } = invited;
  const asked = Object.entries(answers).filter(([item]) => invited.items.includes(item));
  return { ...record, pack, returnedAt: at, answers: Object.fromEntries(asked) };
}

/** One answer that was given before and came back different. */
export interface ChangedAnswer {
  readonly item: string;
  readonly before: Answer;
  readonly after: Answer;
}

/** What a file that came back would change, before anything is changed. */
export interface Return {
  readonly file: RespondentAnswers;
  /** The record it belongs to; undefined when this assessment no longer, or not yet, knows of it. */
  readonly known: Respondent | undefined;
  /** Items answered for the first time. */
  readonly added: readonly string[];
  /** Items that came back as they were. */
  readonly same: readonly string[];
  /** A person chooses between the two. */
  readonly changed: readonly ChangedAnswer[];
  /** Answers to items that were not asked: left out. */
  readonly unasked: readonly string[];
}

/** Reads what came back against what is there; undefined when it answers another assessment. */
export function readReturn(assessment: Assessment, file: RespondentAnswers): Return | undefined {
  if (file.assessment !== assessment.id) return undefined;
  const known = assessment.respondents?.find(({ id }) => id === file.respondent);
  const asked = new Set(known?.items ?? file.items);
  const added: string[] = [];
  const same: string[] = [];
  const unasked: string[] = [];
  const changed: ChangedAnswer[] = [];
  for (const [item, after] of Object.entries(file.answers)) {
    const before = known?.answers[item];
    if (!asked.has(item)) unasked.push(item);
    else if (before === undefined) {
      if (isAnswered(after) || after.note !== undefined) added.push(item);
    } else if (saysTheSame(before, after)) same.push(item);
    else changed.push({ item, before, after });
  }
  return { file, known, added, same, changed, unasked };
}

/**
 * The respondents with what came back. An answer that was there stays unless it is in `taken`.
 * @param taken items whose changed answer replaces the one before
 */
export function withReturn(
  respondents: readonly Respondent[],
  { file, known, added, changed }: Return,
  taken: ReadonlySet<string>,
): Respondent[] {
  const { respondent: id, name, role, items, sentAt, returnedAt } = file;
  const incoming = [...added, ...changed.map(({ item }) => item).filter((item) => taken.has(item))];
  const answers = {
    ...known?.answers,
    ...Object.fromEntries(
      incoming.flatMap((item) => {
        const answer = file.answers[item];
        return answer === undefined ? [] : [[item, answer]];
      }),
    ),
  };
  const record: Respondent = known ?? { id, name, ...(role === undefined ? {} : { role }), items, sentAt, answers: {} };
  const next = { ...record, name, returnedAt, answers };
  return known === undefined ? [...respondents, next] : respondents.map((one) => (one.id === id ? next : one));
}

/** Who said what to one item: the answer of the assessment itself first, without a respondent. */
export interface ItemVote {
  readonly respondent: Respondent | undefined;
  readonly answer: Answer;
}

/** Everything said to an item; blanks say nothing. */
export function votesOn(item: string, { answers, respondents = [] }: Assessment): ItemVote[] {
  const sheets = [{ respondent: undefined, answers }, ...respondents.map((one) => ({ respondent: one, ...one }))];
  return sheets.flatMap(({ respondent, answers: sheet }) => {
    const answer = sheet[item];
    return answer === undefined || answer.state === 'blank' ? [] : [{ respondent, answer }];
  });
}

/** Whether the answer to an item was settled after the last of those who answered it handed back. */
export function isSettled(item: string, { settled, respondents = [] }: Assessment): boolean {
  const at = settled?.[item];
  if (at === undefined) return false;
  return respondents.every(({ answers, returnedAt = '' }) => answers[item] === undefined || returnedAt <= at);
}

/** Whether two answers say the same, whenever they were given. */
function saysTheSame(one: Answer, other: Answer): boolean {
  return JSON.stringify(facts(one)) === JSON.stringify(facts(other));
}

function facts(answer: Answer): unknown[] {
  const entries = Object.entries(answer).filter(([key]) => key !== 'at');
  return entries.sort(([a], [b]) => (a < b ? -1 : 1));
}
