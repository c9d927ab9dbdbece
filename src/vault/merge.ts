import {
  uniteHistories,
  type ActionWish,
  type Answer,
  type AnswerSheet,
  type Assessment,
  type PlanWishes,
  type Respondent,
} from '#answers';

/**
 * Joins two versions of one assessment that were edited apart, whichever is named first. Of each answer the later
 * one stays; changes, snapshots, respondents, flags, tags and wishes for the plan are united; of what can be only
 * one, that of the later document. Nothing made in only one is lost.
 */
export function mergeByAnswer(mine: Assessment, theirs: Assessment): Assessment {
  const [later, earlier] = ordered(mine, theirs, ({ updatedAt }) => updatedAt);
  const united = {
    plan: both(later.plan, earlier.plan, unitePlans),
    history: both(later.history, earlier.history, uniteHistories),
    snapshots: both(later.snapshots, earlier.snapshots, (one, other) => uniteById(one, other, (snapshot) => snapshot)),
    settled: both(later.settled, earlier.settled, uniteTimes),
    respondents: both(later.respondents, earlier.respondents, (one, other) => uniteById(one, other, uniteRespondents)),
    flagged: both(later.flagged, earlier.flagged, uniteWords),
    tags: both(later.tags, earlier.tags, uniteWords),
    shown: both(later.shown, earlier.shown, (one, other) => ordered(one, other, ({ at }) => at)[0]),
  };
  const present = Object.fromEntries(Object.entries(united).filter(([, value]) => value !== undefined));
  return { ...earlier, ...later, answers: uniteAnswers(later.answers, earlier.answers), ...present };
}

/** What is in both, united; else what is in one. */
function both<T>(later: T | undefined, earlier: T | undefined, unite: (later: T, earlier: T) => T): T | undefined {
  return later !== undefined && earlier !== undefined ? unite(later, earlier) : (later ?? earlier);
}

/** The later one first; of two made at the same time the order of their text decides, not who was named first. */
function ordered<T>(one: T, other: T, timeOf: (value: T) => string): readonly [later: T, earlier: T] {
  const [a, b] = [timeOf(one), timeOf(other)];
  const first = a === b ? JSON.stringify(one) >= JSON.stringify(other) : a > b;
  return first ? [one, other] : [other, one];
}

function uniteAnswers(one: AnswerSheet, other: AnswerSheet): AnswerSheet {
  const answers: Record<string, Answer> = { ...other, ...one };
  for (const [id, answer] of Object.entries(one)) {
    const second = other[id];
    if (second !== undefined) answers[id] = ordered(answer, second, ({ at }) => at)[0];
  }
  return answers;
}

/** Limits of the later plan, where it names them; wishes for each action by their parts. */
function unitePlans(later: PlanWishes, earlier: PlanWishes): PlanWishes {
  if (later.actions === undefined || earlier.actions === undefined) return { ...earlier, ...later };
  const actions: Record<string, ActionWish> = { ...earlier.actions };
  for (const [id, wish] of Object.entries(later.actions)) actions[id] = { ...actions[id], ...wish };
  return { ...earlier, ...later, actions };
}

/** Whoever came back stands before whoever did not; answers one by one. */
function uniteRespondents(one: Respondent, other: Respondent): Respondent {
  const [later, earlier] = ordered(one, other, ({ returnedAt = '', sentAt }) => returnedAt + sentAt);
  return { ...earlier, ...later, answers: uniteAnswers(later.answers, earlier.answers) };
}

/** Of each the later time. */
function uniteTimes(
  one: Readonly<Record<string, string>>,
  other: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const later = Object.entries(one).map(([id, at]) => [id, compare(at, other[id] ?? '') < 0 ? other[id]! : at]);
  return { ...other, ...(Object.fromEntries(later) as Record<string, string>) };
}

/** Oldest first, as both lists are; what has the same id stands once. */
function uniteById<T extends { readonly id: string }>(
  one: readonly T[],
  other: readonly T[],
  unite: (later: T, earlier: T) => T,
): readonly T[] {
  const united = new Map(other.map((entry) => [entry.id, entry]));
  for (const entry of one) {
    const known = united.get(entry.id);
    united.set(entry.id, known === undefined ? entry : unite(entry, known));
  }
  return [...united.values()].sort((a, b) => compare(timeOf(a) + a.id, timeOf(b) + b.id));
}

function uniteWords(one: readonly string[], other: readonly string[]): readonly string[] {
  return [...new Set([...one, ...other])];
}

const timeOf = (entry: object): string => {
  if ('at' in entry && typeof entry.at === 'string') return entry.at;
  return 'sentAt' in entry && typeof entry.sentAt === 'string' ? entry.sentAt : '';
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
