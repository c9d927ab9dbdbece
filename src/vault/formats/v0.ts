import * as z from 'zod/mini';
import { err, ok, type Result } from '#kernel';

z.config({ jitless: true });

const shortText = z.string().check(z.maxLength(400));
const time = z.string().check(z.maxLength(40));

/**
 * Format 0, of trial files before the first release: answers as a list, a level of null for “don't know”,
 * the firm in one flat block. Nothing writes it any more.
 */
const AssessmentV0 = z.strictObject({
  id: shortText,
  pack: shortText,
  firm: z.strictObject({ name: shortText, industry: shortText, region: shortText }),
  answers: z
    .array(
      z.strictObject({
        item: shortText,
        level: z.nullable(z.literal([1, 2, 3, 4, 5])),
        note: z.optional(z.string().check(z.maxLength(20_000))),
        at: time,
      }),
    )
    .check(z.maxLength(5_000)),
  createdAt: time,
  updatedAt: time,
});

/** One step up: a body of format 0 as format 1 would hold it; format 1 checks what comes out. */
export function stepFromV0(body: unknown): Result<unknown, { readonly kind: 'invalid'; readonly path: string }> {
  const checked = AssessmentV0.safeParse(body);
  if (!checked.success) {
    return err({ kind: 'invalid', path: checked.error.issues[0]?.path.map(String).join('.') ?? '' });
  }
  const { id, pack, firm, answers, createdAt, updatedAt } = checked.data;
  const [packId = '', version = ''] = pack.split('@');
  return ok({
    id,
    pack: { id: packId, version },
    scope: 'quick',
    profile: { firmName: firm.name, industry: firm.industry, region: firm.region, outOfScope: {}, goals: [] },
    answers: Object.fromEntries(
      answers.map(({ item, level, ...remarks }) => [
        item,
        level === null ? { state: 'unknown', ...remarks } : { state: 'ok', level, evidence: 0, ...remarks },
      ]),
    ),
    createdAt,
    updatedAt,
    sample: false,
  });
}
