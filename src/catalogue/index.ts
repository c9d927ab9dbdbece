export type { Sample } from './schema-sample.ts';
export type { Advice, Content, CoreContent, FurtherItems } from './content.ts';
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
