import { z } from 'zod';
import { GuideStageSchema, ObstacleSchema, SafeguardSchema, StatisticSchema, TargetSchema } from '../schema-facts.ts';
import { ContradictionSchema, HintSchema, ModuleSchema } from '../schema-modules.ts';
import { SampleSchema } from '../schema-sample.ts';
import {
  ActionSchema,
  IndustrySchema,
  ItemSchema,
  MeasureSchema,
  PackSchema,
  ProgrammeSchema,
  RegionSchema,
  ScenarioSchema,
  SourceSchema,
} from '../schema.ts';

/** Files of the seeds folder: `<kind>.yaml`. A kind with nothing to say is an empty list, `[]`. */
export const SEED_FILES = {
  measures: z.array(MeasureSchema).min(1),
  sources: z.array(SourceSchema).min(1),
  programmes: z.array(ProgrammeSchema),
  scenarios: z.array(ScenarioSchema),
  industries: z.array(IndustrySchema).min(1),
  regions: z.array(RegionSchema).min(1),
  statistics: z.array(StatisticSchema),
  obstacles: z.array(ObstacleSchema),
  targets: z.array(TargetSchema),
  safeguards: z.array(SafeguardSchema),
  guide: z.array(GuideStageSchema),
} as const;

/** Files of a pack's folder: one each, but for items, actions and modules, which are folders. */
export const PACK_FILES = {
  pack: PackSchema,
  items: z.array(ItemSchema).min(1),
  actions: z.array(ActionSchema),
  module: ModuleSchema,
  contradictions: z.array(ContradictionSchema),
  hints: z.array(HintSchema),
  sample: SampleSchema,
} as const;
