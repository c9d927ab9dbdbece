import { EPSILON } from '#kernel';
import { aggregateNode } from './aggregate.ts';
import type { MissingPolicy } from './pack.ts';
import { emptySlots, type Program } from './program.ts';
import type { Answer, Answers, EvidenceGrade, ItemState } from './score-card.ts';

/** Above this share of “not applicable” a dimension has no value. */
const NA_LIMIT = 0.5;

/** A sheet of answers laid out by slot; NaN = null. */
export interface Reading {
  readonly states: ItemState[];
  readonly grades: EvidenceGrade[];
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
  const { itemIds, readers, hidden, nodes } = program;
  const reading: Reading = {
    states: [],
    grades: [],
    values: emptySlots(program),
    supported: emptySlots(program),
    coverage: emptySlots(program),
    naShare: emptySlots(program),
    excluded: new Uint8Array(nodes.length),
  };
  const { states, grades, values, supported, coverage, naShare } = reading;
  const caps = program.params.evidenceCap;
  for (let slot = 0; slot < itemIds.length; slot += 1) {
    const answer = hidden[slot] === 1 ? OUT_OF_SCOPE : answers[itemIds[slot]!];
    const value = answer?.state === 'ok' ? readers[slot]!.read(answer.value) : Number.NaN;
    if (Number.isNaN(value)) {
      fillUnanswered(program, slot, { reading, answer });
      continue;
    }
    const grade = answer?.evidence ?? 0;
    states[slot] = 'ok';
    grades[slot] = grade;
    values[slot] = value;
    supported[slot] = caps === null ? value : Math.min(value, caps[grade]);
    coverage[slot] = 1;
    naShare[slot] = 0;
  }
  for (let number = 0; number < nodes.length; number += 1) fillNode(program, number, reading);
  return reading;
}

const OUT_OF_SCOPE: Answer = { state: 'na' };

function fillUnanswered(
  program: Program,
  slot: number,
  { reading, answer }: { reading: Reading; answer: Answer | undefined },
): void {
  const { states, grades, values, supported, coverage, naShare } = reading;
  const state = stateWithout(answer);
  const { na = 'exclude' } = program.pack.policies ?? {};
  const leftOut = state === 'na' && (na === 'exclude' || answer === OUT_OF_SCOPE);
  states[slot] = state;
  grades[slot] = 0;
  if (leftOut) values[slot] = Number.NaN;
  else if (state === 'na') values[slot] = na === 'full' ? program.readers[slot]!.highest : 0;
  else values[slot] = valueWithout(program, state, program.itemIds[slot]!);
  supported[slot] = values[slot];
  coverage[slot] = leftOut ? Number.NaN : state === 'na' ? 1 : 0;
  naShare[slot] = leftOut ? 1 : 0;
}

/**
 * Fills the slots of one node from its children's. Coverage is a weighted mean whatever the aggregator, the
 * N/A share one over all children. Plain weighted means take one pass over the children for all four.
 */
function fillNode(program: Program, number: number, { values, supported, coverage, naShare, excluded }: Reading): void {
  const { firstChild, childSlot, childWeight } = program;
  const slot = program.items.length + number;
  const only = program.onlyChild[number]!;
  if (only >= 0) {
    values[slot] = values[only]!;
    supported[slot] = supported[only]!;
    coverage[slot] = coverage[only]!;
    naShare[slot] = naShare[only]!;
    return;
  }
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

/** State of an answer without a value. An `ok` whose value the item does not allow counts as no answer. */
function stateWithout(answer: Answer | undefined): 'unknown' | 'na' | 'blank' {
  return answer?.state === 'unknown' || answer?.state === 'na' ? answer.state : 'blank';
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
