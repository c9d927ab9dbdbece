import * as z from 'zod/mini';

z.config({ jitless: true });

const shortText = z.string().check(z.maxLength(400));

const Summary = z.strictObject({
  id: shortText,
  firmName: shortText,
  pack: z.strictObject({ id: shortText, version: shortText }),
  scope: z.enum(['quick', 'full', 'deep']),
  industry: shortText,
  industrySwitch: z.optional(shortText),
  outOfScope: z.array(shortText),
  updatedAt: z.string().check(z.maxLength(40)),
  answered: z.array(shortText),
  tags: z.array(shortText),
  archived: z.boolean(),
  snapshots: z.int().check(z.nonnegative()),
  sample: z.boolean(),
  invited: z.boolean(),
});

/** A summary at rest; undefined when it is none or an older one, for it can always be made anew from its document. */
export function readSummary(body: unknown): z.infer<typeof Summary> | undefined {
  const checked = Summary.safeParse(body);
  return checked.success ? checked.data : undefined;
}
