import { z } from 'zod';

/** Ids are ASCII and for ever: a released id is never renumbered and never reused. */
export const Id = z.string().regex(/^[A-Za-z0-9._-]+$/, 'letters, digits, dot, underscore and hyphen only');

export const LocalTextSchema = z.strictObject({ 'zh-CN': z.string().trim().min(1), en: z.string().trim().min(1) });

export const Level = z.int().min(1).max(5);
const IsoDate = z.iso.date();

/** Whom to ask in the firm. */
const Role = z.enum([
  'owner',
  'production',
  'process',
  'quality',
  'equipment',
  'rd',
  'it',
  'finance',
  'sales',
  'purchasing',
  'hr',
  'safety',
]);

/** What the firm may want most; up to three are ranked in the profile. */
export const Goal = z.enum(['quality', 'cost', 'delivery', 'innovation', 'growth', 'labour', 'green']);

/** Kinds of cost an action may relieve. */
const CostKind = z.enum(['material', 'labour', 'energy', 'maintenance', 'scrap', 'overhead']);

export const SizeClass = z.enum(['micro', 'small', 'medium', 'large']);
export const Sector = z.enum(['raw-materials', 'equipment', 'consumer', 'electronics', 'software']);

/** A bottom line of the evidence: who says so. D is never shown. */
export const Grade = z.enum(['A', 'B', 'C', 'D']);

const Relevance = z.int().min(0).max(3);
export const LevelBound = z.strictObject({ capability: Id, level: Level });

const Capability = z.strictObject({
  id: Id,
  name: LocalTextSchema,
  /** Relevance 0–3 for each goal the capability serves; absent = 0. */
  goals: z.partialRecord(Goal, Relevance),
  /** Relief 0–3 of each kind of cost; absent = 0. */
  costs: z.partialRecord(CostKind, Relevance),
});

const Dimension = z.strictObject({
  id: Id,
  index: z.enum(['application', 'readiness']),
  name: LocalTextSchema,
  /** One plain sentence: what this dimension is about, for somebody who never heard the word. */
  about: LocalTextSchema,
  critical: z.boolean().default(false),
  /** A stage that a firm may declare out of scope once, with a reason. */
  canBeOutOfScope: z.boolean().default(false),
  capabilities: z.array(Capability).min(1),
});

export const PackSchema = z.strictObject({
  id: Id,
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  name: LocalTextSchema,
  levels: z.array(z.strictObject({ level: Level, name: LocalTextSchema, meaning: LocalTextSchema })).length(5),
  /** Lower bounds of the levels on the 1–5 scale, rising. */
  thresholds: z.array(z.number()).length(5),
  dimensions: z.array(Dimension).min(1),
  /** At most six bounds on ordinary items, each with its reason. */
  knockouts: z.array(z.strictObject({ item: Id, below: Level, maxLevel: Level, reason: LocalTextSchema })),
  gates: z.array(z.strictObject({ level: Level, item: Id, min: Level, reason: LocalTextSchema })),
});

/** One sentence a firm of that trade might say when it is at that level. */
const Example = z.strictObject({ trade: LocalTextSchema, text: LocalTextSchema });

export const ItemSchema = z.strictObject({
  id: Id,
  capability: Id,
  scope: z.enum(['quick', 'full', 'deep']),
  weight: z.int().min(1).max(3),
  weightReason: LocalTextSchema,
  role: Role,
  /** One question about one object in one period: at most 35 字 / 20 words. */
  stem: LocalTextSchema,
  /** Levels 1 to 5, each holding the one below and one new observable fact. */
  anchors: z.array(LocalTextSchema).length(5),
  examples: z.strictObject({ L2: Example, L4: Example }),
  /** The document, screen or person to show. */
  evidence: LocalTextSchema,
  /** Accepted reasons for “not applicable”; empty = not offered. */
  notApplicable: z.array(LocalTextSchema).default([]),
  /** Atomic measure items the question comes from. */
  measures: z.array(Id).min(1),
  /** Key industries a module item is for; absent = all. */
  sectors: z.array(Sector).optional(),
});

/** Lowest and highest planning estimate in 万元 (10,000 yuan). */
const CostRange = z.tuple([z.number().min(0), z.number().min(0)]);

export const ActionSchema = z.strictObject({
  id: Id,
  capability: Id,
  from: Level,
  to: Level,
  /** Verb first. */
  title: LocalTextSchema,
  steps: z.array(LocalTextSchema).min(2).max(4),
  /** What lies on the table when it is done. */
  deliverable: LocalTextSchema,
  owner: Role,
  costWan: z.record(SizeClass, CostRange),
  /** How the cost was estimated, in a line. */
  costBasis: LocalTextSchema,
  personMonths: z.number().positive().max(60),
  months: z.int().min(1).max(24),
  prerequisites: z.array(LevelBound).default([]),
  kpi: z.strictObject({ name: LocalTextSchema, unit: LocalTextSchema }),
  measures: z.array(Id).min(1),
  programmes: z.array(Id).default([]),
  scenarios: z.array(Id).default([]),
  /** The cheap way first: what one already has, open source, small-quick-light-exact. */
  cheapWay: LocalTextSchema,
});

export const SourceSchema = z.strictObject({
  id: Id,
  title: LocalTextSchema,
  /** Document number as issued, when there is one. */
  number: z.string().optional(),
  issuer: LocalTextSchema,
  date: IsoDate.optional(),
  address: z.url().optional(),
  grade: Grade,
  note: LocalTextSchema.optional(),
});

const MeasureItem = z.strictObject({
  id: Id,
  /** In our own words. */
  text: LocalTextSchema,
  actors: z.array(z.enum(['firm', 'supplier', 'government'])).min(1),
  /** direct 可直接做 · leverage 可借力 · background 背景 */
  usability: z.enum(['direct', 'leverage', 'background']),
  /** How an ordinary manufacturer uses it; for background: why it is background. */
  use: LocalTextSchema,
  /** Dimensions it concerns. */
  dimensions: z.array(Id).default([]),
});

export const MeasureSchema = z.strictObject({
  id: Id,
  number: z.int().min(1).max(21),
  /** （一）… as printed. */
  clause: z.string(),
  title: LocalTextSchema,
  task: LocalTextSchema,
  source: Id,
  /** What to ask the local bureau about it, in the words of the firm. */
  ask: z.array(LocalTextSchema).default([]),
  /** Why there is nothing to ask. */
  noAsk: LocalTextSchema.optional(),
  items: z.array(MeasureItem).min(1),
});

export const ProgrammeSchema = z.strictObject({
  id: Id,
  title: LocalTextSchema,
  number: z.string().optional(),
  issuer: LocalTextSchema,
  date: IsoDate.optional(),
  validUntil: IsoDate.optional(),
  /** “national” or the province, city or zone where it holds. */
  region: LocalTextSchema,
  /** GB/T 2260 code of the region; absent = the whole country. */
  regionCode: z
    .string()
    .regex(/^\d{6}$/)
    .optional(),
  kind: z.enum(['policy', 'voucher', 'grant', 'assessment', 'standard', 'rule', 'service', 'finance']),
  gives: LocalTextSchema,
  requires: LocalTextSchema.optional(),
  howToCheck: LocalTextSchema,
  measures: z.array(Id).min(1),
  dimensions: z.array(Id).default([]),
  sizes: z.array(SizeClass).optional(),
  source: Id,
  grade: Grade,
});

export const ScenarioSchema = z.strictObject({
  id: Id,
  name: LocalTextSchema,
  /** What the firm would see in daily work. */
  about: LocalTextSchema,
  dimension: Id,
  capability: Id,
  /** Key industries it matters in; empty = all. */
  sectors: z.array(Sector).default([]),
  /** GB/T 4754 major groups it is for; empty = all of the sectors. */
  industries: z.array(z.string()).default([]),
  technique: z.enum([
    'analytics',
    'vision',
    'prediction',
    'optimisation',
    'language-model',
    'agent',
    'closed-loop',
    'robotics',
  ]),
  prerequisites: z.array(LevelBound).min(1),
  difficulty: z.enum(['low', 'medium', 'high']),
  goals: z.array(Goal).min(1),
  measures: z.array(Id).min(1),
  /** Only where a source is cited. */
  benefit: z.strictObject({ text: LocalTextSchema, source: Id, grade: Grade }).optional(),
});

export const IndustrySchema = z.strictObject({
  /** GB/T 4754 major group, or I65. */
  code: z.string().regex(/^([1-4]\d|I65)$/),
  name: LocalTextSchema,
  sector: Sector,
  note: LocalTextSchema.optional(),
  /** One more question where the group straddles two key industries. */
  switch: z
    .strictObject({
      question: LocalTextSchema,
      options: z.array(z.strictObject({ id: Id, label: LocalTextSchema, sector: Sector })).min(2),
    })
    .optional(),
});

export const RegionSchema = z.strictObject({
  /** GB/T 2260 code of the provincial level. */
  code: z.string().regex(/^\d{6}$/),
  name: LocalTextSchema,
});

export type Pack = z.infer<typeof PackSchema>;
export type Dimension = z.infer<typeof Dimension>;
export type Capability = z.infer<typeof Capability>;
export type Item = z.infer<typeof ItemSchema>;
export type Action = z.infer<typeof ActionSchema>;
export type Source = z.infer<typeof SourceSchema>;
export type Measure = z.infer<typeof MeasureSchema>;
export type MeasureItem = z.infer<typeof MeasureItem>;
export type Programme = z.infer<typeof ProgrammeSchema>;
export type Scenario = z.infer<typeof ScenarioSchema>;
export type Industry = z.infer<typeof IndustrySchema>;
export type Region = z.infer<typeof RegionSchema>;
export type Role = z.infer<typeof Role>;
export type Goal = z.infer<typeof Goal>;
export type CostKind = z.infer<typeof CostKind>;
export type SizeClass = z.infer<typeof SizeClass>;
export type Sector = z.infer<typeof Sector>;
export type Grade = z.infer<typeof Grade>;
export type LevelBound = z.infer<typeof LevelBound>;
