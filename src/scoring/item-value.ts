import { EPSILON } from '#kernel';
import type { Band, MultiOption, Option, ScoringItem } from './pack.ts';
import type { AnswerValue } from './score-card.ts';

/** How the answers to one item become values. */
export interface ItemReader {
  /** Value on the item's own range; NaN when the item does not allow the answer. */
  readonly read: (value: AnswerValue | undefined) => number;
  /** Lowest and highest value it can give. */
  readonly lowest: number;
  readonly highest: number;
}

const NPL: Readonly<Record<string, number>> = { N: 0, P: 1, L: 2, F: 3 };

/** @param scale of the pack: the range of an anchored item */
export function readerOf(item: ScoringItem, scale: readonly [number, number]): ItemReader {
  switch (item.kind) {
    case 'bars': {
      const [lowest, highest] = scale;
      const within = (value: number) => value >= lowest - EPSILON && value <= highest + EPSILON;
      return { lowest, highest, read: (value) => (typeof value === 'number' && within(value) ? value : Number.NaN) };
    }
    case 'single':
      return singleReader(item.options);
    case 'multi':
      return multiReader(item.options);
    case 'number':
      return numberReader(item.bands);
    case 'npl':
      return {
        lowest: 0,
        highest: 3,
        read: (value) => (typeof value === 'string' && Object.hasOwn(NPL, value) ? NPL[value]! : Number.NaN),
      };
  }
}

/** Stretches a reader's range onto the scale, for packs that mix kinds. */
export function mapped(reader: ItemReader, [low, high]: readonly [number, number]): ItemReader {
  const width = reader.highest - reader.lowest;
  const onScale = (value: number) => {
    // an answer that is not allowed stays none, also where there is one value only
    if (width === 0) return Number.isNaN(value) ? value : low;
    return low + ((high - low) * (value - reader.lowest)) / width;
  };
  return { lowest: low, highest: high, read: (value) => onScale(reader.read(value)) };
}

function singleReader(options: readonly Option[]): ItemReader {
  const values = new Map(options.map(({ id, value }) => [id, value]));
  return {
    lowest: Math.min(...values.values()),
    highest: Math.max(...values.values()),
    read: (value) => (typeof value === 'string' ? (values.get(value) ?? Number.NaN) : Number.NaN),
  };
}

/** The chosen options add up, none of them to 0; an exclusive one stands alone. */
function multiReader(options: readonly MultiOption[]): ItemReader {
  const known = new Map(options.map((option) => [option.id, option]));
  const alone = options.filter(({ exclusive }) => exclusive === true).map(({ value }) => value);
  const adding = options.filter(({ exclusive }) => exclusive !== true).map(({ value }) => value);
  return {
    lowest: Math.min(...alone, sumOf(adding.filter((value) => value < 0))),
    highest: Math.max(...alone, sumOf(adding.filter((value) => value > 0))),
    read: (value) => {
      if (typeof value !== 'object') return Number.NaN;
      const chosen = [...new Set(value)].map((id) => known.get(id));
      const exclusive = chosen.find((option) => option?.exclusive === true);
      if (exclusive !== undefined) return exclusive.value;
      return sumOf(chosen.map((option) => option?.value ?? Number.NaN));
    },
  };
}

function numberReader(bands: readonly Band[]): ItemReader {
  const values = bands.map(({ value }) => value);
  return {
    lowest: Math.min(...values),
    highest: Math.max(...values),
    read: (value) => {
      if (typeof value !== 'number' || !Number.isFinite(value)) return Number.NaN;
      return bands.find((band) => holds(band, value))?.value ?? Number.NaN;
    },
  };
}

function holds({ min, max, closed = 'min' }: Band, value: number): boolean {
  const minBelongs = closed === 'min' || closed === 'both';
  const maxBelongs = closed === 'max' || closed === 'both';
  const above = min === undefined || (minBelongs ? value + EPSILON >= min : value - EPSILON > min);
  const below = max === undefined || (maxBelongs ? value - EPSILON <= max : value + EPSILON < max);
  return above && below;
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
