import { z } from 'zod';
import { Id, ItemSchema, Level, LocalTextSchema, Sector } from './schema.ts';

/** Questions on the scenarios that matter in one key industry; five-anchor children of capabilities. */
export const IndustryModuleSchema = z.strictObject({
  id: Id,
  kind: z.literal('industry'),
  sector: Sector,
  name: LocalTextSchema,
  about: LocalTextSchema,
  /** Scope `deep`; id `<module>.<capability>.<n>`. */
  items: z.array(ItemSchema).min(6).max(8),
});

/** One thing a firm does or does not do; answered yes, partly or no. */
const Practice = z.strictObject({
  id: Id,
  /** Level it belongs to: a ladder is climbed from the lowest. */
  level: Level,
  capability: Id,
  /** A statement that can be checked: “关键工序有……”. */
  text: LocalTextSchema,
  evidence: LocalTextSchema,
  measures: z.array(Id).min(1),
});

/** Practices of one stage; gives a stage level of its own and is never part of the overall value. */
export const LadderModuleSchema = z.strictObject({
  id: Id,
  kind: z.literal('ladder'),
  dimension: Id,
  name: LocalTextSchema,
  about: LocalTextSchema,
  /** In rising order of level, at least two a level. */
  practices: z.array(Practice).min(10).max(15),
});

export const ModuleSchema = z.discriminatedUnion('kind', [IndustryModuleSchema, LadderModuleSchema]);

const ItemBound = z.strictObject({ item: Id, level: Level });
const Condition = z.union([
  z.strictObject({ item: Id, op: z.enum(['lt', 'le', 'eq', 'ge', 'gt']), value: z.number() }),
  z.strictObject({
    fact: z.enum(['headcount', 'revenueWan', 'size', 'sector', 'industry']),
    op: z.enum(['lt', 'le', 'eq', 'ge', 'gt']),
    value: z.union([z.number(), z.string()]),
  }),
]);
const ruleBase = {
  id: Id,
  severity: z.enum(['info', 'warn', 'error']),
  /** Shown to the user: what does not go together, and what to look at again. */
  message: LocalTextSchema,
};

/** Two answers, or an answer and a fact of the profile, that cannot both be right. */
export const ContradictionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...ruleBase, kind: z.literal('implies'), if: ItemBound, then: ItemBound }),
  z.strictObject({ ...ruleBase, kind: z.literal('mirror'), items: z.tuple([Id, Id]) }),
  z.strictObject({ ...ruleBase, kind: z.literal('fact'), all: z.array(Condition).min(2) }),
]);

/** Advice on the next step for a firm that stands so. */
export const HintSchema = z.strictObject({
  id: Id,
  /** All that are given must hold. */
  when: z.strictObject({
    quadrant: z.enum(['waiting', 'building-up', 'over-reaching', 'leading']).optional(),
    imbalance: z.enum(['application-first', 'readiness-first']).optional(),
    size: z.array(z.enum(['micro', 'small', 'medium', 'large'])).optional(),
    /** Dimension at or below a level. */
    low: z.strictObject({ dimension: Id, level: Level }).optional(),
  }),
  text: LocalTextSchema,
  /** Actions it points to. */
  actions: z.array(Id).default([]),
  measures: z.array(Id).default([]),
});

export type IndustryModule = z.infer<typeof IndustryModuleSchema>;
export type LadderModule = z.infer<typeof LadderModuleSchema>;
export type Module = z.infer<typeof ModuleSchema>;
export type Contradiction = z.infer<typeof ContradictionSchema>;
export type Hint = z.infer<typeof HintSchema>;
