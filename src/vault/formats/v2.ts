import * as z from 'zod/mini';
import type { Assessment, RespondentAnswers, RespondentPack } from '#answers';
import { err, ok, type Result } from '#kernel';

// zod probes `new Function`, which the content security policy forbids
z.config({ jitless: true });

const text = z.string().check(z.maxLength(20_000));
const shortText = z.string().check(z.maxLength(400));
const time = z.string().check(z.maxLength(40));
const amount = z.number().check(z.nonnegative());
const share = z.number().check(z.minimum(0), z.maximum(1));
const index = z.nullable(z.number());
const level = z.literal([1, 2, 3, 4, 5]);
const scope = z.enum(['quick', 'full', 'deep']);
const pack = z.strictObject({ id: shortText, version: shortText });
const remarks = { note: z.optional(text), at: time };
const stamp = { at: time, by: z.optional(shortText) };
const changeStamp = { ...stamp, until: z.optional(time), folded: z.optional(z.int().check(z.minimum(1))) };

const Answer = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('ok'),
    level,
    evidence: z.literal([0, 1, 2, 3]),
    evidenceRef: z.optional(shortText),
    notNeeded: z.optional(z.strictObject({ reason: text })),
    ...remarks,
  }),
  z.strictObject({ state: z.literal('unknown'), ...remarks }),
  z.strictObject({ state: z.literal('na'), reason: text, ...remarks }),
  z.strictObject({ state: z.literal('blank'), ...remarks }),
]);
const Answers = z.record(shortText, Answer);

const Profile = z.strictObject({
  firmName: shortText,
  industry: shortText,
  industrySwitch: z.optional(shortText),
  headcount: z.optional(amount),
  revenueWan: z.optional(amount),
  region: shortText,
  outOfScope: z.record(shortText, text),
  goals: z.array(z.enum(['quality', 'cost', 'delivery', 'innovation', 'growth', 'labour', 'green'])),
});

const ActionWish = z.strictObject({
  pinned: z.optional(z.int().check(z.minimum(0), z.maximum(19))),
  startMonth: z.optional(z.int().check(z.minimum(0), z.maximum(59))),
  excluded: z.optional(z.strictObject({ reason: text })),
  done: z.optional(z.strictObject({ at: time, evidence: z.optional(text) })),
  owner: z.optional(shortText),
});

const PlanWishes = z.strictObject({
  start: z.optional(z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/))),
  quarters: z.optional(z.int().check(z.minimum(1), z.maximum(20))),
  budgetWan: z.optional(z.array(amount).check(z.minLength(1), z.maxLength(5))),
  personMonths: z.optional(amount),
  parallel: z.optional(z.int().check(z.minimum(1), z.maximum(50))),
  mustReach: z.optional(level),
  agreed: z.optional(z.record(shortText, z.int().check(z.minimum(0), z.maximum(59)))),
  actions: z.optional(z.record(shortText, ActionWish)),
  costShares: z.optional(
    z.partialRecord(z.enum(['material', 'labour', 'energy', 'maintenance', 'scrap', 'overhead']), share),
  ),
});

const Change = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('answer'),
    item: shortText,
    before: z.nullable(Answer),
    after: z.nullable(Answer),
    ...changeStamp,
  }),
  z.strictObject({ kind: z.literal('profile'), before: Profile, after: Profile, ...changeStamp }),
  z.strictObject({ kind: z.literal('scope'), before: scope, after: scope, ...changeStamp }),
  z.strictObject({ kind: z.literal('plan'), before: PlanWishes, after: PlanWishes, ...changeStamp }),
  z.strictObject({ kind: z.literal('pack'), before: shortText, after: shortText, ...changeStamp }),
]);

const Range = z.tuple([z.number(), z.number()]);

const FrozenResult = z.strictObject({
  engine: shortText,
  asked: z.record(shortText, shortText),
  value: index,
  level: index,
  application: index,
  readiness: index,
  interval80: z.optional(Range),
  ranges: z.optional(z.record(shortText, Range)),
  nodes: z.record(shortText, index),
});

const Snapshot = z.strictObject({
  id: shortText,
  label: shortText,
  pack,
  scope,
  profile: Profile,
  answers: Answers,
  result: FrozenResult,
  ...stamp,
});

const Respondent = z.strictObject({
  id: shortText,
  name: shortText,
  role: z.optional(shortText),
  items: z.array(shortText).check(z.maxLength(1_000)),
  sentAt: time,
  returnedAt: z.optional(time),
  answers: Answers,
});

const Invitation = {
  respondent: shortText,
  assessment: shortText,
  name: shortText,
  role: z.optional(shortText),
  items: z.array(shortText).check(z.maxLength(1_000)),
  showsResult: z.boolean(),
  sentAt: time,
};

/** Format 2 of an assessment at rest: format 1 and what was decided, changed, frozen and asked of others. */
const AssessmentV2 = z.strictObject({
  id: shortText,
  pack,
  scope,
  profile: Profile,
  answers: Answers,
  at: z.optional(shortText),
  createdAt: time,
  updatedAt: time,
  sample: z.boolean(),
  plan: z.optional(PlanWishes),
  flagged: z.optional(z.array(shortText).check(z.maxLength(1_000))),
  history: z.optional(z.array(Change).check(z.maxLength(5_000))),
  snapshots: z.optional(z.array(Snapshot).check(z.maxLength(100))),
  respondents: z.optional(z.array(Respondent).check(z.maxLength(200))),
  settled: z.optional(z.record(shortText, time)),
  invited: z.optional(z.strictObject(Invitation)),
  tags: z.optional(z.array(shortText).check(z.maxLength(50))),
  shown: z.optional(z.strictObject({ at: time, pack, scope, result: FrozenResult })),
  archived: z.optional(z.boolean()),
});

const PackV2 = z.strictObject({
  ...Invitation,
  pack,
  scope,
  profile: z.strictObject({ firmName: shortText, industry: shortText, industrySwitch: z.optional(shortText) }),
});

const ReturnV2 = z.strictObject({
  respondent: shortText,
  assessment: shortText,
  pack,
  name: shortText,
  role: z.optional(shortText),
  items: z.array(shortText).check(z.maxLength(1_000)),
  sentAt: time,
  returnedAt: time,
  answers: Answers,
});

/**
 * What format 2 says, in the words of the answers layer.
 * @returns the path of the first value that does not fit, keys joined by dots
 */
export function readV2(body: unknown): Read<Assessment> {
  return read(AssessmentV2, body) as Read<Assessment>;
}

/** A pack for a respondent, as format 2 says it; formats before had none. */
export function readPackV2(body: unknown): Read<RespondentPack> {
  return read(PackV2, body) as Read<RespondentPack>;
}

/** Answers that come back, as format 2 says them; formats before had none. */
export function readReturnV2(body: unknown): Read<RespondentAnswers> {
  return read(ReturnV2, body) as Read<RespondentAnswers>;
}

type Read<T> = Result<T, { readonly kind: 'invalid'; readonly path: string }>;

function read(schema: z.ZodMiniType, body: unknown): Read<unknown> {
  const checked = schema.safeParse(body);
  if (checked.success) return ok(checked.data);
  return err({ kind: 'invalid', path: checked.error.issues[0]?.path.map(String).join('.') ?? '' });
}
