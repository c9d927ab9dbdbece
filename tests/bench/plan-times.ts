// Run by node alone, so that nothing else shares its thread: times of plans for 120 actions over 12 quarters, as ratios
// to the serial schedule of the same problem, measured side by side.
import { improvePlan, instantPlan, serialPlan, stabilityOf } from '#roadmap';
import { randomPlan } from '../support/random-plans.ts';

const problem = randomPlan(12, 120, 36);
const { starts } = serialPlan(problem);

function millisecondsOf(work: () => unknown, rounds: number): number {
  work();
  const times = Array.from({ length: rounds }, () => {
    const from = performance.now();
    work();
    return performance.now() - from;
  });
  return times.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN;
}

const serial = millisecondsOf(() => serialPlan(problem), 50);
const timings = [
  { what: 'the plan made at once', ratio: millisecondsOf(() => instantPlan(problem), 20) / serial },
  { what: 'how firm its order is, 200 runs', ratio: millisecondsOf(() => stabilityOf(problem, starts), 3) / serial },
  { what: 'the search, 6,000 tries', ratio: millisecondsOf(() => improvePlan(problem), 3) / serial },
];
console.log(JSON.stringify({ serialMilliseconds: serial, timings }));
