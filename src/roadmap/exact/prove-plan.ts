import loadHighs, { type Highs, type InitOptions } from 'highs';
import { valueOfPlan, type PlanProblem, type Starts } from '../plan-problem.ts';
import { exactModel } from './exact-model.ts';

/** What an exact solver found, and how far from the best possible it may still be. */
export interface ProvenPlan {
  readonly starts: Starts;
  /** Value of the plan in points. */
  readonly value: number;
  /** No plan under these limits is worth more. */
  readonly bound: number;
  /** (bound − value) / value, 0 or more: how much better another plan could still be. */
  readonly gap: number;
  /** Branches that were looked at. */
  readonly nodes: number;
}

export interface ProofLimit {
  /** Branches after which the search stops: a number, never a time, so that every machine finds the same. */
  readonly nodes?: number;
  /** Gap at which it is good enough, as a share of the value. */
  readonly gap?: number;
}

const NODES = 300;
const GAP = 0.002;

/** Starts the solver. @param program its WebAssembly, where it cannot be read from beside the loader */
export function startSolver(program?: BufferSource): Promise<Highs> {
  return loadHighs(program === undefined ? {} : givenProgram(program));
}

type Instantiate = (imports: WebAssembly.Imports, receive: (instance: WebAssembly.Instance) => void) => void;

/**
 * The loader promises to take a `wasmBinary` and does not: this is the one way in that its program has, so that it
 * asks for no file.
 */
function givenProgram(program: BufferSource): InitOptions {
  const options: InitOptions & { instantiateWasm: Instantiate } = {
    instantiateWasm(imports, receive) {
      void WebAssembly.instantiate(program, imports).then(({ instance }) => receive(instance));
    },
  };
  return options;
}

/**
 * Looks for a better plan by branch and bound from the one at hand, and says what the best possible could be worth.
 * @param from a plan that keeps to the problem
 * @returns a plan worth at least as much as `from`
 */
export function provePlan(
  highs: Highs,
  { problem, from }: { readonly problem: PlanProblem; readonly from: Starts },
  { nodes = NODES, gap = GAP }: ProofLimit = {},
): ProvenPlan {
  const model = exactModel(problem, from);
  const { cost, lower, upper, rowUpper, rowStart, columns, values } = model;
  const known = valueOfPlan(problem, from);
  if (cost.length === 0) return { starts: from, value: known, bound: known, gap: 0, nodes: 0 };
  const { objectiveSense, variableType } = highs.constants;
  return highs.withModel(
    {
      numCols: cost.length,
      numRows: rowUpper.length,
      sense: objectiveSense.maximize,
      colCost: cost,
      colLower: lower,
      colUpper: upper,
      rowLower: rowUpper.map(() => -highs.infinity),
      rowUpper,
      matrix: {
        format: 'csr',
        numCols: cost.length,
        numRows: rowUpper.length,
        starts: Int32Array.from(rowStart),
        indices: Int32Array.from(columns),
        values,
      },
      integrality: cost.map(() => variableType.integer),
    },
    (solver) => {
      solver.options.set({ output_flag: false, mip_max_nodes: nodes, mip_rel_gap: gap, random_seed: 1 });
      solver.setSolution({ colValue: model.solutionOf(from) });
      solver.run();
      const bound = Math.max(known, Number(solver.info.get('mip_dual_bound')));
      const found = model.startsOf(solver.getSolution().colValue);
      const starts = valueOfPlan(problem, found) > known + 1e-9 ? found : from;
      const value = valueOfPlan(problem, starts);
      const open = value <= 0 ? 0 : Math.max(0, (bound - value) / value);
      return { starts, value, bound, gap: open, nodes: Number(solver.info.get('mip_node_count')) };
    },
  );
}
