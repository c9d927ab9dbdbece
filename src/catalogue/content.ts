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

/** What is advised: steps, the measures behind them, and the sources of both. */
export interface Advice {
  readonly actions: readonly Action[];
  readonly measures: readonly Measure[];
  readonly sources: readonly Source[];
  readonly programmes: readonly Programme[];
  readonly scenarios: readonly Scenario[];
}

/** All content of one pack, cross-checked. */
export interface Content {
  readonly pack: Pack;
  readonly industries: readonly Industry[];
  readonly regions: readonly Region[];
  /** In pack order: by dimension, then capability. */
  readonly items: readonly Item[];
  readonly advice: Advice;
  readonly sample: Sample;
}
