import { aggregateNode, effectiveWeights } from './aggregate.ts';
import { capSetOf, lowestCap } from './caps.ts';
import { ANSWERED, OPEN, type Draws } from './draws.ts';
import { priorValue } from './params.ts';
import type { Program } from './program.ts';
import { mulberry32, normal } from './random.ts';
import type { Reading } from './reading.ts';

/** Results of all replicates, in the order drawn. */
export interface Replicates {
  readonly roots: Float64Array;
  /** By dimension id, in pack order; dimensions without a value left out. */
  readonly dimensions: ReadonlyMap<string, Float64Array>;
  /** Number of replicates by final level. */
  readonly levelCounts: ReadonlyMap<number, number>;
}

/**
 * Draws the latent values behind a sheet again and again and scores each draw with the same tree.
 * The order of the random numbers is fixed: leniency, items in pack order, sampling errors.
 */
export function replicate(
  program: Program,
  reading: Reading,
  { draws, seed }: { draws: Draws; seed: number },
): Replicates {
  const { items, nodes, params, low, high } = program;
  const { kind, leniency, sd, sampled, samplingSd } = draws;
  const count = items.length;
  const root = program.slots - 1;
  const centre = reading.values.slice();
  const values = reading.values.slice();
  const { cumulative, priorValues } = priorTable(program);
  const noise = new Float64Array(nodes.length);
  const isSampled = new Uint8Array(nodes.length);
  for (const number of sampled) isSampled[number] = 1;

  const set = capSetOf(program, reading.values, effectiveWeights(program, reading.values));
  const levels = new Float64Array(set.dimensions.length);
  const rootLevel = program.levels[nodes.length - 1];
  const evidenceCap =
    set.evidence && rootLevel !== undefined ? rootLevel.levelAt(reading.supported) + 1 : Number.POSITIVE_INFINITY;

  const R = params.replicates;
  const roots = new Float64Array(R);
  const levelCounts = new Map<number, number>();
  const kept = program.dimensions
    .filter((number) => !Number.isNaN(reading.values[count + number]!))
    .map((number) => ({ slot: count + number, id: nodes[number]!.id, values: new Float64Array(R) }));
  const uniform = mulberry32(seed);

  for (let r = 0; r < R; r += 1) {
    const common = params.leniencySd * normal(uniform);
    for (let slot = 0; slot < count; slot += 1) {
      if (kind[slot] === ANSWERED) {
        const drawn = centre[slot]! + leniency[slot]! * common + sd[slot]! * normal(uniform);
        values[slot] = drawn < low ? low : drawn > high ? high : drawn;
      } else if (kind[slot] === OPEN) {
        const u = uniform();
        let k = 0;
        while (k < cumulative.length - 1 && u >= cumulative[k]!) k += 1;
        values[slot] = priorValues[k]!;
      }
    }
    for (let at = 0; at < sampled.length; at += 1) noise[sampled[at]!] = samplingSd[at]! * normal(uniform);

    for (let number = 0; number < nodes.length; number += 1) {
      if (reading.excluded[number] === 1) continue;
      const value = aggregateNode(program, number, values);
      values[count + number] = isSampled[number] === 1 ? Math.min(high, Math.max(low, value + noise[number]!)) : value;
    }

    roots[r] = values[root]!;
    for (const dimension of kept) dimension.values[r] = values[dimension.slot]!;
    if (rootLevel === undefined) continue;
    for (let at = 0; at < levels.length; at += 1) {
      levels[at] = program.levels[set.dimensions[at]!.number]!.levelAt(values);
    }
    const index = rootLevel.levelAt(values);
    const final = Math.min(lowestCap(set, levels, { index, values }), evidenceCap);
    levelCounts.set(final, (levelCounts.get(final) ?? 0) + 1);
  }
  return { roots, dimensions: new Map(kept.map(({ id, values: drawn }) => [id, drawn])), levelCounts };
}

function priorTable({ params, pack }: Program): { cumulative: Float64Array; priorValues: Float64Array } {
  const cumulative = new Float64Array(params.prior.length);
  let total = 0;
  params.prior.forEach((probability, k) => {
    total += probability;
    cumulative[k] = total;
  });
  return { cumulative, priorValues: Float64Array.from(params.prior, (_, k) => priorValue(params, pack.scale, k)) };
}
