import { z } from 'zod';
import { Goal, Id, Level, LocalTextSchema } from './schema.ts';

const Evidence = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]);

const SampleAnswer = z.strictObject({
  item: Id,
  /** A level, or why there is none. */
  level: Level.optional(),
  unknown: z.literal(true).optional(),
  na: LocalTextSchema.optional(),
  evidence: Evidence.optional(),
  evidenceRef: LocalTextSchema.optional(),
  note: LocalTextSchema.optional(),
});

/** A fictitious firm, shipped as such: what a newcomer tries the app on. */
export const SampleSchema = z.strictObject({
  firmName: LocalTextSchema,
  industry: z.string(),
  industrySwitch: z.string().optional(),
  headcount: z.int().positive(),
  revenueWan: z.number().positive(),
  region: z.string(),
  outOfScope: z.array(z.strictObject({ dimension: Id, reason: LocalTextSchema })).default([]),
  goals: z.array(Goal).max(3),
  answers: z.array(SampleAnswer).min(1),
});

export type Sample = z.infer<typeof SampleSchema>;
