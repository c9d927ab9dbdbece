import { EPSILON } from '#kernel';
import { aggregateNode } from './aggregate.ts';
import type { MissingPolicy } from './pack.ts';
import { emptySlots, type Program } from './program.ts';
import type { Answer, Answers, EvidenceGrade, ItemState } from './score-card.ts';

/** Above this share of “not applicable” a dimension has no value. */
const NA_LIMIT = 0.5;

/** A sheet of answers laid out by slot; NaN = null. */
export interface Reading {
  readonly states: readonly ItemState[];
  readonly grades: readonly EvidenceGrade[];
  /** Values of items and, aggregated, of nodes. */
  readonly values: number[];
  /** The same over what evidence supports. */
  readonly supported: number[];
  readonly coverage: number[];
  readonly naShare: number[];
  /** By node number: 1 = no value, being out of scope or mostly not applicable. */
  readonly excluded: Uint8Array;
}

/**
 * Reads a sheet into the program's slots and aggregates it.
 * @throws RangeError where a policy `error` meets a missing answer
 */
export function readSheet(program: Program, answers: Answers): Reading {
  const { items, nodes } = program;
  const states: ItemState[] = [];
  const grades: EvidenceGrade[] = [];
  const values = emptySlots(program);
  const supported = emptySlots(program);
  const coverage = emptySlots(program);
  const naShare = emptySlots(program);
  const caps = program.params.evidenceCap;
  const { na = 'exclude' } = program.pack.policies ?? {};

  for (let slot = 0; slot < items.length; slot += 1) {
    if (program.hidden[slot] === 1) {
      states[slot] = 'na';
      grades[slot] = 0;
      values[slot] = supported[slot] = coverage[slot] = Number.NaN;
      naShare[slot] = 1;
      continue;
    }
    const answer = answers[items[slot]!.id];
    const read = answer?.state === 'ok' ? program.readers[slot]!.read(answer.value) : Number.NaN;
    const state = stateOf(answer, read);
    const grade = state === 'ok' ? (answer?.evidence ?? 0) : 0;
    states[slot] = state;
    grades[slot] = grade;

    let value = read;
    if (state === 'na') value = na === 'full' ? program.readers[slot]!.highest : na === 'zero' ? 0 : Number.NaN;
    else if (state !== 'ok') value = valueWithout(program, state, items[slot]!.id);
    values[slot] = value;
    supported[slot] = state === 'ok' && caps !== null ? Math.min(value, caps[grade]) : value;
    const leftOut = state === 'na' && na === 'exclude';
    naShare[slot] = leftOut ? 1 : 0;
    coverage[slot] = leftOut ? Number.NaN : state === 'ok' || state === 'na' ? 1 : 0;
  }

  const reading = { states, grades, values, supported, coverage, naShare, excluded: new Uint8Array(nodes.length) };
  for (let number = 0; number < nodes.length; number += 1) fillNode(program, number, reading);
  return reading;
}

/**
 * Fills the slots of one node from its children's. Coverage is a weighted mean whatever the aggregator, the
 * N/A share one over all children. Plain weighted means take one pass over the children for all four.
 */
function fillNode(program: Program, number: number, { values, supported, coverage, naShare, excluded }: Reading): void {
  const { firstChild, childSlot, childWeight } = program;
  const node = program.nodes[number]!;
  const end = firstChild[number + 1]!;
  let valueSum = 0;
  let valueWeight = 0;
  let supportedSum = 0;
  let supportedWeight = 0;
  let coverageSum = 0;
  let coverageWeight = 0;
  let naSum = 0;
  let weights = 0;
  for (let at = firstChild[number]!; at < end; at += 1) {
    const child = childSlot[at]!;
    const weight = childWeight[at]!;
    const value = values[child]!;
    const evident = supported[child]!;
    const covered = coverage[child]!;
    // NaN is the only value unequal to itself
    if (value === value) {
      valueSum += weight * value;
      valueWeight += weight;
    }
    if (evident === evident) {
      supportedSum += weight * evident;
      supportedWeight += weight;
    }
    if (covered === covered) {
      coverageSum += weight * covered;
      coverageWeight += weight;
    }
    naSum += weight * naShare[child]!;
    weights += weight;
  }
  const slot = program.items.length + number;
  const share = node.outOfScope === undefined ? naSum / weights : 1;
  naShare[slot] = share;
  if (node.outOfScope !== undefined || (node.dimension === true && share > NA_LIMIT + EPSILON)) {
    excluded[number] = 1;
    values[slot] = supported[slot] = coverage[slot] = Number.NaN;
    return;
  }
  const plain = program.plainMean[number] === 1;
  values[slot] = plain ? ratio(valueSum, valueWeight) : aggregateNode(program, number, values);
  supported[slot] = plain ? ratio(supportedSum, supportedWeight) : aggregateNode(program, number, supported);
  coverage[slot] = ratio(coverageSum, coverageWeight);
}

function ratio(sum: number, weight: number): number {
  return weight === 0 ? Number.NaN : sum / weight;
}

/** An `ok` whose value the item does not allow counts as no answer. */
function stateOf(answer: Answer | undefined, read: number): ItemState {
  // a word that names a built-in object property is no answer
  if (answer?.state === undefined) return 'blank';
  switch (answer.state) {
    case 'ok':
      return Number.isNaN(read) ? 'blank' : 'ok';
    case 'unknown':
    case 'na':
      return answer.state;
    case 'blank':
      return 'blank';
  }
}

function valueWithout({ pack, low, prior }: Program, state: 'unknown' | 'blank', id: string): number {
  const policy: MissingPolicy = pack.policies?.[state] ?? 'lowest';
  switch (policy) {
    case 'lowest':
      return low;
    case 'zero':
      return 0;
    case 'exclude':
      return Number.NaN;
    case 'prior':
      return prior.mean;
    case 'error':
      throw new RangeError(`item ${id} is ${state}, which pack ${pack.id} does not allow`);
  }
}
