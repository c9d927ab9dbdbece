import * as z from 'zod/mini';
import { err, ok, type Result } from '#kernel';

// zod probes `new Function`, which the content security policy forbids
z.config({ jitless: true });

const text = z.string().check(z.maxLength(20_000));
const shortText = z.string().check(z.maxLength(400));
const time = z.string().check(z.maxLength(40));
const remarks = { note: z.optional(text), at: time };

const AnswerV1 = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('ok'),
    level: z.literal([1, 2, 3, 4, 5]),
    evidence: z.literal([0, 1, 2, 3]),
    evidenceRef: z.optional(shortText),
    notNeeded: z.optional(z.strictObject({ reason: text })),
    ...remarks,
  }),
  z.strictObject({ state: z.literal('unknown'), ...remarks }),
  z.strictObject({ state: z.literal('na'), reason: text, ...remarks }),
  z.strictObject({ state: z.literal('blank'), ...remarks }),
]);

const ProfileV1 = z.strictObject({
  firmName: shortText,
  industry: shortText,
  industrySwitch: z.optional(shortText),
  headcount: z.optional(z.number().check(z.nonnegative())),
  revenueWan: z.optional(z.number().check(z.nonnegative())),
  region: shortText,
  outOfScope: z.record(shortText, text),
  goals: z.array(z.enum(['quality', 'cost', 'delivery', 'innovation', 'growth', 'labour', 'green'])),
});

/** Format 1 of an assessment at rest. Released: never edited, the next format steps up from it. */
const AssessmentV1 = z.strictObject({
  id: shortText,
  pack: z.strictObject({ id: shortText, version: shortText }),
  scope: z.enum(['quick', 'full', 'deep']),
  profile: ProfileV1,
  answers: z.record(shortText, AnswerV1),
  at: z.optional(shortText),
  createdAt: time,
  updatedAt: time,
  sample: z.boolean(),
});

/**
 * One step up: format 2 adds to format 1 and changes nothing of it.
 * @returns the path of the first value that does not fit, keys joined by dots
 */
export function stepFromV1(body: unknown): Result<unknown, { readonly kind: 'invalid'; readonly path: string }> {
  const checked = AssessmentV1.safeParse(body);
  if (checked.success) return ok(checked.data);
  return err({ kind: 'invalid', path: checked.error.issues[0]?.path.map(String).join('.') ?? '' });
}
