import type { Content } from '../content.ts';
import type { MeasureItem } from '../schema.ts';

/** What asks about an atomic item of a measure, what follows it and what helps with it: ids of each. */
export interface AtomCoverage {
  readonly id: string;
  readonly measure: string;
  readonly usability: MeasureItem['usability'];
  /** Questions of the pack and of modules, practices of ladders. */
  readonly items: readonly string[];
  readonly actions: readonly string[];
  readonly programmes: readonly string[];
  readonly scenarios: readonly string[];
}

export interface CapabilityCoverage {
  readonly id: string;
  /** Core items. */
  readonly items: readonly string[];
  readonly moduleItems: readonly string[];
  readonly practices: readonly string[];
  /** Ids of the steps to levels 2, 3, 4 and 5. */
  readonly actions: readonly [readonly string[], readonly string[], readonly string[], readonly string[]];
  readonly scenarios: readonly string[];
}

/** Each atomic item of the measures, in the order of the measures. */
export function measureCoverage(content: Content): AtomCoverage[] {
  const { measures, actions, programmes, scenarios } = content.advice;
  const asking = [...content.items, ...moduleItemsOf(content), ...practicesOf(content)];
  return measures.flatMap(({ id: measure, items: atoms }) =>
    atoms.map(({ id, usability }) => {
      const citing = (rows: readonly { readonly id: string; readonly measures: readonly string[] }[]) =>
        rows.filter((row) => row.measures.includes(id)).map((row) => row.id);
      return {
        id,
        measure,
        usability,
        items: citing(asking),
        actions: citing(actions),
        programmes: citing(programmes),
        scenarios: citing(scenarios),
      };
    }),
  );
}

/** Each capability of the pack, in pack order. */
export function capabilityCoverage(content: Content): CapabilityCoverage[] {
  const { actions, scenarios } = content.advice;
  const capabilities = content.pack.dimensions.flatMap((dimension) => dimension.capabilities);
  return capabilities.map(({ id: capability }) => {
    const of = (rows: readonly { readonly id: string; readonly capability: string }[]) =>
      rows.filter((row) => row.capability === capability).map(({ id }) => id);
    const stepsTo = (level: number) => of(actions.filter(({ to }) => to === level));
    return {
      id: capability,
      items: of(content.items),
      moduleItems: of(moduleItemsOf(content)),
      practices: of(practicesOf(content)),
      actions: [stepsTo(2), stepsTo(3), stepsTo(4), stepsTo(5)],
      scenarios: of(scenarios),
    };
  });
}

function moduleItemsOf({ modules }: Content) {
  return modules.flatMap((one) => (one.kind === 'industry' ? one.items : []));
}

function practicesOf({ modules }: Content) {
  return modules.flatMap((one) => (one.kind === 'ladder' ? one.practices : []));
}
