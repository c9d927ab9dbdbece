import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { improvePlan } from '#roadmap';
import { provePlan, startSolver } from '#roadmap-exact';
import { oracleProblem, SEEDS, type Proven } from '../tests/support/plan-oracle.ts';

// Writes what an exact solver found on fixed problems: tests measure the search against it. Takes some minutes.
// node scripts/plan-oracle.ts

const NODES = 20;
const found: Proven[] = [];
for (const seed of SEEDS) {
  const problem = oracleProblem(seed);
  const from = improvePlan(problem).starts;
  // a solver of its own for each: what one leaves in memory must not steer the next
  const { value, bound, nodes, starts } = provePlan(await startSolver(), { problem, from }, { nodes: NODES });
  found.push({ seed, size: problem.activities.length, value, bound, nodes, starts });
  console.log(`seed ${seed}: ${value.toFixed(2)}, no more than ${bound.toFixed(2)}`);
}
const file = join(import.meta.dirname, '../tests/golden/plan-oracle.json');
writeFileSync(file, `${JSON.stringify(found)}\n`);
