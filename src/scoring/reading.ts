import { EPSILON } from '#kernel';
import { aggregate, weightedMean } from './aggregate.ts';
import type { MissingPolicy } from './pack.ts';
import type { Program } from './program.ts';
import type { Answer, Answers, EvidenceGrade, ItemState } from './score-card.ts';

/** Above this share of “not applicable” a dimension has no value. */
const NA_LIMIT = 0.5;

/** A sheet of answers laid out by slot; NaN = null. */
export interface Reading {
  readonly states: readonly ItemState[];
  readonly grades: readonly EvidenceGrade[];
  /** Values of items and, aggregated, of nodes. */
  readonly values: Float64Array;
  /** The same over what evidence supports. */
  readonly supported: Float64Array;
  readonly coverage: Float64Array;
  readonly naShare: Float64Array;
  /** By node number: 1 = no value, being out of scope or mostly not applicable. */
  readonly excluded: Uint8Array;
}

/**
 * Reads a sheet into the program's slots and aggregates it.
 * @throws RangeError where a policy `error` meets a missing answer
 */
export function readSheet(program: Program, answers: Answers): Reading {
  const { items, slots, nodes } = program;
  const states: ItemState[] = [];
  const grades: EvidenceGrade[] = [];
  const values = new Float64Array(slots);
  const supported = new Float64Array(slots);
  const coverage = new Float64Array(slots);
  const naShare = new Float64Array(slots);
  const excluded = new Uint8Array(nodes.length);
  const caps = program.params.evidenceCap;
  const { na = 'exclude' } = program.pack.policies ?? {};

  for (let slot = 0; slot < items.length; slot += 1) {
    if (program.hidden[slot] === 1) {
      states.push('na');
      grades.push(0);
      values[slot] = supported[slot] = coverage[slot] = Number.NaN;
      naShare[slot] = 1;
      continue;
    }
    const answer = answers[items[slot]!.id];
    const read = answer?.state === 'ok' ? program.readers[slot]!.read(answer.value) : Number.NaN;
    const state = stateOf(answer, read);
    const grade = state === 'ok' ? (answer?.evidence ?? 0) : 0;
    states.push(state);
    grades.push(grade);

    let value = read;
    if (state === 'na') value = na === 'full' ? program.readers[slot]!.highest : na === 'zero' ? 0 : Number.NaN;
    else if (state !== 'ok') value = valueWithout(program, state, items[slot]!.id);
    values[slot] = value;
    supported[slot] = state === 'ok' && caps !== null ? Math.min(value, caps[grade]) : value;
    const leftOut = state === 'na' && na === 'exclude';
    naShare[slot] = leftOut ? 1 : 0;
    coverage[slot] = leftOut ? Number.NaN : state === 'ok' || state === 'na' ? 1 : 0;
  }

  for (let number = 0; number < nodes.length; number += 1) {
    const share = shareBelow(program, number, naShare);
    naShare[items.length + number] = share;
    const node = nodes[number]!;
    const mostlyNa = node.dimension === true && share > NA_LIMIT + EPSILON;
    if (mostlyNa || node.outOfScope !== undefined) excluded[number] = 1;
  }
  aggregate(program, values, excluded);
  aggregate(program, supported, excluded);
  for (let number = 0; number < nodes.length; number += 1) {
    const slot = items.length + number;
    coverage[slot] = excluded[number] === 1 ? Number.NaN : weightedMean(program, number, coverage);
  }
  return { states, grades, values, supported, coverage, naShare, excluded };
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

/** N/A share over all children, those without a value included; 1 for a declared scope-out. */
function shareBelow(program: Program, number: number, naShare: Float64Array): number {
  if (program.nodes[number]!.outOfScope !== undefined) return 1;
  return weightedMean(program, number, naShare);
}
