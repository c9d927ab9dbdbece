import { z } from 'zod';
import { Grade, Id, LocalTextSchema } from './schema.ts';

/** Grade D is background knowledge that nobody checked; facts of this kind may not carry it. */
const ShownGrade = Grade.exclude(['D']);

/** How far the printed number binds: “more than 45 %” is not “45 %”. */
const Bound = z.enum(['exact', 'about', 'at-least', 'more-than', 'at-most']);

const Figure = z.strictObject({
  /** What the number counts, when the statistic holds several. */
  label: LocalTextSchema,
  value: z.number(),
  unit: LocalTextSchema,
  bound: Bound.default('exact'),
});

/** A published number, never shown without `honesty`: who was counted and what must not be read into it. */
export const StatisticSchema = z.strictObject({
  id: Id,
  name: LocalTextSchema,
  /** Year, month or day the figures are of, as far as the source says. */
  period: z.string().regex(/^\d{4}(-\d{2}){0,2}$/),
  /** Who was counted, with the size where the source gives it. */
  sample: LocalTextSchema,
  figures: z.array(Figure).min(1),
  honesty: LocalTextSchema,
  source: Id,
  grade: ShownGrade,
});

/** A difficulty that firms report, with who said so: opinion, not measurement. */
export const ObstacleSchema = z.strictObject({
  id: Id,
  text: LocalTextSchema,
  attributedTo: LocalTextSchema,
  /** What a firm can do about it with little money. */
  answer: LocalTextSchema,
  /** Dimensions whose questions and actions meet it. */
  dimensions: z.array(Id).min(1),
  /** Atomic measure items that meet it. */
  measures: z.array(Id).default([]),
  source: Id,
  grade: ShownGrade,
});

const Range = z
  .strictObject({ low: z.number().positive(), high: z.number().positive() })
  .refine(({ low, high }) => low <= high, 'low is above high');

/** What the state wants reached by a year. It binds no single firm. */
export const TargetSchema = z.strictObject({
  id: Id,
  text: LocalTextSchema,
  year: z.int().min(2025).max(2050),
  /** Absent where the target is in words only; low = high for a single number. */
  amount: Range.optional(),
  unit: LocalTextSchema.optional(),
  /** What an ordinary firm may take from it. */
  meaning: LocalTextSchema,
  source: Id,
  grade: ShownGrade,
});

/** A supporting step of chapter nine; it stands outside the 21 measures. */
export const SafeguardSchema = z.strictObject({
  id: Id,
  /** In our own words. */
  text: LocalTextSchema,
  /** leverage 可借力 · background 背景 */
  usability: z.enum(['leverage', 'background']),
  use: LocalTextSchema,
  dimensions: z.array(Id).default([]),
  source: Id,
  grade: ShownGrade,
});

/** One stage of the path that the application guide of annex 2 is said to follow. */
export const GuideStageSchema = z.strictObject({
  id: Id,
  name: LocalTextSchema,
  /** What the notes say belongs to it. */
  steps: LocalTextSchema,
  /** Capabilities whose actions stand in it, or single actions, which go before their capability: our own arrangement. */
  covers: z.array(Id).min(1),
  source: Id,
  grade: ShownGrade,
});

export type GuideStage = z.infer<typeof GuideStageSchema>;
export type Statistic = z.infer<typeof StatisticSchema>;
export type Obstacle = z.infer<typeof ObstacleSchema>;
export type Target = z.infer<typeof TargetSchema>;
export type Safeguard = z.infer<typeof SafeguardSchema>;
