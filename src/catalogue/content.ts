import type { GuideStage, Obstacle, Safeguard, Statistic, Target } from './schema-facts.ts';
import type { Contradiction, Hint, Module } from './schema-modules.ts';
import type { Sample } from './schema-sample.ts';
import type { Action, Industry, Item, Measure, Pack, Programme, Region, Scenario, Source } from './schema.ts';

/** What the first screens need: the pack, the industries and the quick items. */
export interface CoreContent {
  readonly pack: Pack;
  readonly industries: readonly Industry[];
  readonly regions: readonly Region[];
  readonly quickItems: readonly Item[];
}

/** The other items of the pack, in pack order. */
export interface FurtherItems {
  readonly items: readonly Item[];
}

/** What the deep scope asks besides: industry items and ladders of practices. */
export interface Modules {
  readonly modules: readonly Module[];
}

/** What is advised: steps, the measures behind them, the sources of both, and what the answers give cause to say. */
export interface Advice {
  readonly actions: readonly Action[];
  readonly measures: readonly Measure[];
  readonly sources: readonly Source[];
  readonly programmes: readonly Programme[];
  readonly scenarios: readonly Scenario[];
  readonly contradictions: readonly Contradiction[];
  readonly hints: readonly Hint[];
  /** Stages of the application guide, in their order. */
  readonly guide: readonly GuideStage[];
}

/** What was published about the world the firm stands in; each entry names its source. */
export interface Facts {
  readonly statistics: readonly Statistic[];
  readonly obstacles: readonly Obstacle[];
  readonly targets: readonly Target[];
  readonly safeguards: readonly Safeguard[];
}

/** All content of one pack, cross-checked. */
export interface Content {
  readonly pack: Pack;
  readonly industries: readonly Industry[];
  readonly regions: readonly Region[];
  /** Core items in pack order: by dimension, then capability. Those of modules stand in `modules`. */
  readonly items: readonly Item[];
  readonly modules: readonly Module[];
  readonly advice: Advice;
  readonly facts: Facts;
  readonly sample: Sample;
}

/** How to write the Chinese of the content in traditional characters. */
export interface TraditionalTable {
  /** One character for another. */
  readonly usual: Readonly<Record<string, string>>;
  /** Passages in which a character goes by its neighbours. */
  readonly passages: Readonly<Record<string, string>>;
}
