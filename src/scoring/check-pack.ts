import type { ConsistencyRule, LevelRule, ScoringItem, ScoringNode, ScoringPack } from './pack.ts';

const ID = /^[A-Za-z0-9._-]+$/;

/**
 * What is wrong with a pack, in words for its author; empty = it can be scored. Checks ids (unique,
 * well formed, known where referred to), weights (finite, ≥ 0, not all 0 in a node), thresholds
 * (rising) and circles among the prerequisites of actions.
 */
export function packProblems(pack: ScoringPack): string[] {
  const found: string[] = [];
  const items = new Map<string, ScoringItem>();
  const nodes = new Map<string, ScoringNode>();
  collect(pack.root, { items, nodes, found });
  const known = (id: string) => items.has(id) || nodes.has(id);

  const [low, high] = pack.scale;
  if (!(Number.isFinite(low) && Number.isFinite(high) && low < high))
    found.push(`scale ${low}..${high} is not a range`);
  if (!rising(pack.thresholds ?? [])) found.push('thresholds do not rise');

  const itemRefs = [
    ...(pack.caps?.knockouts ?? []).map(({ item }) => ['knockout', item] as const),
    ...(pack.caps?.gates ?? []).map(({ item }) => ['gate', item] as const),
    ...(pack.consistency ?? []).flatMap((rule) => itemsOfRule(rule).map((id) => [`rule ${rule.id}`, id] as const)),
  ];
  for (const [where, id] of itemRefs) if (!items.has(id)) found.push(`${where}: unknown item ${id}`);

  const unitRefs = [
    ...(pack.units ?? []).map((id) => ['units', id] as const),
    ...(pack.kpis ?? []).flatMap(({ id, units }) => units.map((unit) => [`kpi ${id}`, unit] as const)),
    ...(pack.actions ?? []).flatMap(({ id, unit, prerequisites }) =>
      [unit, ...prerequisites.map((one) => one.unit)].map((one) => [`action ${id}`, one] as const),
    ),
  ];
  if (pack.indices !== undefined) {
    const { application, readiness } = pack.indices;
    for (const id of [application, readiness]) if (!nodes.has(id)) found.push(`indices: unknown node ${id}`);
  }
  for (const [where, id] of unitRefs) if (!known(id)) found.push(`${where}: unknown id ${id}`);

  for (const node of nodes.values()) {
    for (const { item } of node.requires ?? []) if (!items.has(item)) found.push(`${node.id}: unknown item ${item}`);
    if (node.levelRule !== undefined) found.push(...ruleProblems(node.id, node.levelRule, { items, known }));
  }
  const circle = circleIn(pack);
  if (circle !== undefined) found.push(`prerequisites lead in a circle at ${circle}`);
  return found;
}

interface Collection {
  readonly items: Map<string, ScoringItem>;
  readonly nodes: Map<string, ScoringNode>;
  readonly found: string[];
}

function collect(one: ScoringNode | ScoringItem, into: Collection): void {
  const { items, nodes, found } = into;
  if (!ID.test(one.id) || one.id === '__proto__') found.push(`id ${JSON.stringify(one.id)} is not allowed`);
  if (items.has(one.id) || nodes.has(one.id)) found.push(`id ${one.id} is used twice`);
  const weight = one.weight ?? 1;
  if (!(Number.isFinite(weight) && weight >= 0)) found.push(`${one.id}: weight ${weight}`);
  if (!('children' in one)) {
    items.set(one.id, one);
    return;
  }
  nodes.set(one.id, one);
  const total = one.children.reduce((sum, child) => sum + (child.weight ?? 1), 0);
  if (total === 0 && one.outOfScope === undefined) found.push(`${one.id}: weights add up to 0`);
  for (const child of one.children) collect(child, into);
}

function rising(values: readonly number[]): boolean {
  return values.every((value, at) => Number.isFinite(value) && (at === 0 || value > values[at - 1]!));
}

/** Items that a consistency rule names. */
export function itemsOfRule(rule: ConsistencyRule): string[] {
  switch (rule.kind) {
    case 'implies':
      return [rule.if.item, rule.then.item];
    case 'mirror':
      return [...rule.items];
    case 'fact':
      return rule.all.flatMap((condition) => ('item' in condition ? [condition.item] : []));
    case 'number':
      return [rule.item, ...(rule.partOf === undefined ? [] : [rule.partOf])];
    case 'evidence':
    case 'straightline':
    case 'speed':
      return [];
  }
}

interface Known {
  readonly items: ReadonlyMap<string, unknown>;
  readonly known: (id: string) => boolean;
}

function ruleProblems(node: string, rule: LevelRule, { items, known }: Known): string[] {
  const unknown = (ids: readonly string[], isKnown: (id: string) => boolean) =>
    ids.filter((id) => !isKnown(id)).map((id) => `${node}: level rule names unknown ${id}`);
  const isItem = (id: string) => items.has(id);
  switch (rule.kind) {
    case 'thresholds':
      return rising(rule.bounds.map(([bound]) => bound)) ? [] : [`${node}: bounds do not rise`];
    case 'cumulativeGate':
      return unknown(
        rule.steps.flatMap(({ require }) => require.map(({ item }) => item)),
        isItem,
      );
    case 'bestOf':
      return rule.levels
        .flatMap(({ all }) => all)
        .flatMap((one) => ('of' in one ? unknown(one.of, known) : 'item' in one ? unknown([one.item], isItem) : []));
    case 'classGate':
      return [];
  }
}

/** A state is a unit at a level; reaching it needs the level below and the prerequisites of its step. */
function circleIn({ actions = [] }: ScoringPack): string | undefined {
  const open = new Set<string>();
  const done = new Set<string>();
  const visit = (unit: string, level: number): string | undefined => {
    const state = `${unit} level ${level}`;
    if (done.has(state)) return undefined;
    if (open.has(state)) return state;
    open.add(state);
    for (const action of actions) {
      if (action.unit !== unit || action.from >= level || action.to < level) continue;
      const needed = [{ unit, atLeast: action.from }, ...action.prerequisites];
      for (const { unit: other, atLeast } of needed) {
        const circle = visit(other, atLeast);
        if (circle !== undefined) return circle;
      }
    }
    open.delete(state);
    done.add(state);
    return undefined;
  };
  for (const { unit, to } of actions) {
    const circle = visit(unit, to);
    if (circle !== undefined) return circle;
  }
  return undefined;
}
