/** The same questionnaire as arrays, for the least a score could cost: no ids, no reasons, no records. */
export interface FlatSheet {
  /** 1–5; −1 = unknown. */
  readonly values: Float64Array;
  readonly grades: Uint8Array;
  /** Dimension of each item. */
  readonly dimension: Uint8Array;
  readonly weights: Float64Array;
  readonly dimensions: number;
  /** Dimensions before this one belong to the first index, the others to the second. */
  readonly split: number;
  readonly critical: number;
  readonly knockout: number;
  readonly gate: number;
}

const EVIDENCE_CAP = Float64Array.of(2, 3, 4, 5);
const THRESHOLDS = Float64Array.of(1, 1.8, 2.8, 3.8, 4.8);
const LENIENCY = Float64Array.of(1, 0.6, 0.3, 0);
const SD = Float64Array.of(0.6, 0.5, 0.35, 0.2);
const PRIOR = Float64Array.of(0.5, 0.8, 0.95, 1, 1);
const EPSILON = 1e-9;

function levelOf(value: number): number {
  let level = 5;
  while (level > 1 && value + EPSILON < THRESHOLDS[level - 1]!) level -= 1;
  return level;
}

/** Twelve dimension values and the root, out of item values. */
function aggregated(sheet: FlatSheet, values: Float64Array, into: Float64Array): number {
  const { dimension, weights, dimensions, split } = sheet;
  const totals = new Float64Array(dimensions);
  into.fill(0);
  for (let item = 0; item < values.length; item += 1) {
    const d = dimension[item]!;
    into[d]! += weights[item]! * values[item]!;
    totals[d]! += weights[item]!;
  }
  let first = 0;
  let second = 0;
  for (let d = 0; d < dimensions; d += 1) {
    into[d]! /= totals[d]!;
    if (d < split) first += into[d]!;
    else second += into[d]!;
  }
  return (first / split + second / (dimensions - split)) / 2;
}

function finalLevel(sheet: FlatSheet, root: number, { values, dims }: { values: Float64Array; dims: Float64Array }) {
  const { dimensions, split, critical } = sheet;
  const index = levelOf(root);
  let final = index;
  let lowest = 5;
  for (let d = 0; d < dimensions; d += 1) lowest = Math.min(lowest, levelOf(dims[d]!));
  for (let d = 0; d < critical; d += 1) final = Math.min(final, levelOf(dims[d]!) + 1);
  let breadth = Math.min(index, lowest + 2);
  for (; breadth > 1; breadth -= 1) {
    let share = 0;
    for (let d = 0; d < dimensions; d += 1) {
      if (levelOf(dims[d]!) >= breadth) share += 0.5 / (d < split ? split : dimensions - split);
    }
    if (share + EPSILON >= 0.6) break;
  }
  final = Math.min(final, breadth);
  if (Math.floor(values[sheet.knockout]! + 0.5) < 2) final = Math.min(final, 2);
  if (Math.floor(values[sheet.gate]! + 0.5) < 3) final = Math.min(final, 3);
  return final;
}

export interface FlatScore {
  readonly root: number;
  readonly evidence: number;
  readonly covered: number;
  readonly upside: number;
  readonly final: number;
  readonly contributions: Float64Array;
}

/** Values, evidence-supported values, coverage, effective weights, contributions, levels and caps of one sheet. */
export function flatScore(sheet: FlatSheet): FlatScore {
  const count = sheet.values.length;
  const values = new Float64Array(count);
  const supported = new Float64Array(count);
  const coverage = new Float64Array(count);
  const contributions = new Float64Array(count);
  const dims = new Float64Array(sheet.dimensions);
  const supportedDims = new Float64Array(sheet.dimensions);
  const coverageDims = new Float64Array(sheet.dimensions);
  const totals = new Float64Array(sheet.dimensions);
  for (let item = 0; item < count; item += 1) {
    const value = sheet.values[item]!;
    values[item] = value < 0 ? 1 : value;
    coverage[item] = value < 0 ? 0 : 1;
    supported[item] = Math.min(values[item]!, value < 0 ? 5 : EVIDENCE_CAP[sheet.grades[item]!]!);
    totals[sheet.dimension[item]!]! += sheet.weights[item]!;
  }
  const root = aggregated(sheet, values, dims);
  const evidence = aggregated(sheet, supported, supportedDims);
  const covered = aggregated(sheet, coverage, coverageDims);
  let upside = 0;
  for (let item = 0; item < count; item += 1) {
    const d = sheet.dimension[item]!;
    const siblings = d < sheet.split ? sheet.split : sheet.dimensions - sheet.split;
    const weight = (0.5 / siblings) * (sheet.weights[item]! / totals[d]!);
    contributions[item] = weight * (values[item]! - 1);
    if (sheet.values[item]! < 0) upside += weight * 0.75;
  }
  const final = Math.min(finalLevel(sheet, root, { values, dims }), levelOf(evidence) + 1);
  return { root, evidence, covered, upside, final, contributions };
}

export interface FlatRange {
  readonly q10: number;
  readonly q90: number;
}

/** Replicates of one sheet with quantiles of the root and, after it, of all dimensions. */
export function flatSimulation(sheet: FlatSheet, seed: number, replicates: number): FlatRange[] {
  let state = seed | 0;
  const uniform = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const normal = () => {
    const u = uniform();
    const v = uniform();
    return Math.sqrt(-2 * Math.log(u < 2 ** -32 ? 2 ** -32 : u)) * Math.cos(2 * Math.PI * v);
  };
  const count = sheet.values.length;
  const values = new Float64Array(count);
  const dims = new Float64Array(sheet.dimensions);
  const roots = new Float64Array(replicates);
  const drawn = Array.from({ length: sheet.dimensions }, () => new Float64Array(replicates));
  const levels = new Uint32Array(6);
  for (let r = 0; r < replicates; r += 1) {
    const common = 0.4 * normal();
    for (let item = 0; item < count; item += 1) {
      const value = sheet.values[item]!;
      if (value < 0) {
        const u = uniform();
        let k = 0;
        while (k < 4 && u >= PRIOR[k]!) k += 1;
        values[item] = k + 1;
      } else {
        const grade = sheet.grades[item]!;
        values[item] = Math.min(5, Math.max(1, value + LENIENCY[grade]! * common + SD[grade]! * normal()));
      }
    }
    const root = aggregated(sheet, values, dims);
    roots[r] = root;
    for (let d = 0; d < sheet.dimensions; d += 1) drawn[d]![r] = dims[d]!;
    levels[finalLevel(sheet, root, { values, dims })]! += 1;
  }
  const rank = (sample: Float64Array, p: number) => {
    const h = (replicates - 1) * p;
    const low = Math.floor(h);
    return sample[low]! + (h - low) * (sample[low + 1]! - sample[low]!);
  };
  return [roots, ...drawn].map((sample) => {
    sample.sort();
    return { q10: rank(sample, 0.1), q90: rank(sample, 0.9) };
  });
}
