export type { Sample } from './schema-sample.ts';
export type { Advice, Content, CoreContent, Facts, FurtherItems, Modules, TraditionalTable } from './content.ts';
export { industryItems } from './modules.ts';
export { rewriter, withChinese } from './rewrite.ts';
export type { GuideStage, Obstacle, Safeguard, Statistic, Target } from './schema-facts.ts';
export type { Contradiction, Hint, IndustryModule, LadderModule, Module } from './schema-modules.ts';
export type {
  Action,
  Capability,
  CostKind,
  Dimension,
  Goal,
  Grade,
  Industry,
  Item,
  LevelBound,
  Measure,
  MeasureItem,
  Pack,
  Programme,
  Region,
  Role,
  Scenario,
  Sector,
  SizeClass,
  Source,
} from './schema.ts';
