import { visibleItems, type AnswerSheet, type Visibility } from '#answers';
import type { Action, Capability, Dimension, Item, Pack } from '#catalogue';
import { itemsOfRule } from './check-pack.ts';
import type { ConsistencyRule, FactCondition, PackAction, ScoringItem, ScoringNode, ScoringPack } from './pack.ts';
import type { Answers } from './score-card.ts';

/** A manufacturing pack with the scope and profile it is asked in. */
export interface PackSource extends Visibility {
  readonly pack: Pack;
  /** In pack order; at least those of the scope. */
  readonly items: readonly Item[];
  /** Steps between levels: needed for priorities only. */
  readonly actions?: readonly Action[];
  readonly contradictions?: readonly Contradiction[];
}

/** A rule of the catalogue about answers that cannot both be right. */
export type Contradiction = { readonly id: string; readonly severity: keyof typeof SEVERITY } & (
  | { readonly kind: 'implies'; readonly if: ItemLevel; readonly then: ItemLevel }
  | { readonly kind: 'mirror'; readonly items: readonly [string, string] }
  | { readonly kind: 'fact'; readonly all: readonly FactCondition[] }
);

interface ItemLevel {
  readonly item: string;
  readonly level: number;
}

const SEVERITY = { info: 0, warn: 1, error: 2 } as const;

/** Ids of the two index nodes. */
const APPLICATION = 'A';
const READINESS = 'F';
const QUADRANT_CUT = 2.8;
/** Inside a capability its own question counts double beside a question of the industry module. */
const CORE_WEIGHT = 2;
const MODULE_WEIGHT = 1;

/**
 * Cuts a manufacturing pack to what is asked: root → application A and readiness F → dimensions →
 * capabilities → items. Items outside the scope or profile are absent, neither blank nor N/A; a
 * dimension declared out of scope stays as a node without a value, with its reason.
 * @see docs/method.md (model)
 */
export function packOf(source: PackSource): ScoringPack {
  const { pack, items, actions = [], contradictions = [] } = source;
  const visible = new Map<string, Item[]>();
  for (const item of visibleItems(pack, items, source)) {
    visible.set(item.capability, [...(visible.get(item.capability) ?? []), item]);
  }
  const asked = new Set([...visible.values()].flat().map(({ id }) => id));
  const group = (id: string, index: Dimension['index']): ScoringNode[] => {
    const children = pack.dimensions
      .filter((dimension) => dimension.index === index)
      .flatMap((dimension) => dimensionNode(dimension, { source, visible }));
    return children.length === 0 ? [] : [{ id, children }];
  };
  const groups = [...group(APPLICATION, 'application'), ...group(READINESS, 'readiness')];
  const indices = { application: APPLICATION, readiness: READINESS, cut: QUADRANT_CUT };
  return {
    id: pack.id,
    version: pack.version,
    scale: [1, 5],
    thresholds: pack.thresholds,
    root: { id: 'root', children: groups },
    caps: {
      knockouts: pack.knockouts.filter(({ item }) => asked.has(item)),
      gates: pack.gates.filter(({ item }) => asked.has(item)),
    },
    consistency: contradictions.map(consistencyRule).filter((rule) => itemsOfRule(rule).every((id) => asked.has(id))),
    units: pack.dimensions.flatMap(({ capabilities }) =>
      capabilities.filter(({ id }) => visible.has(id)).map(({ id }) => id),
    ),
    actions: actions.filter(({ capability }) => visible.has(capability)).map((action) => packAction(action, visible)),
    ...(groups.length === 2 ? { indices } : {}),
  };
}

/** The sheet in the engine's words. Keys are those of the sheet, hidden answers included: the engine ignores them. */
export function answersOf(sheet: AnswerSheet): Answers {
  return Object.fromEntries(
    Object.entries(sheet).map(([id, answer]) => {
      if (answer.state !== 'ok') return [id, { state: answer.state }];
      const { level: value, evidence, notNeeded } = answer;
      return [id, { state: 'ok', value, evidence, ...(notNeeded === undefined ? {} : { notNeeded }) }];
    }),
  );
}

interface Cut {
  readonly source: PackSource;
  readonly visible: ReadonlyMap<string, readonly Item[]>;
}

function dimensionNode(dimension: Dimension, { source, visible }: Cut): ScoringNode[] {
  const { id, critical, capabilities } = dimension;
  const shared = { id, dimension: true, critical };
  const reason = source.profile.outOfScope[id];
  if (reason !== undefined) return [{ ...shared, children: [], outOfScope: { reason } }];
  const children = capabilities.flatMap((capability) => {
    const items = visible.get(capability.id);
    return items === undefined ? [] : [capabilityNode(capability, items)];
  });
  if (children.length === 0) return [];
  // one full-scope item a capability: counted here, since a quick check has not loaded them
  const sample = source.scope === 'quick' ? { fullCount: capabilities.length } : {};
  return [{ ...shared, ...sample, children }];
}

function capabilityNode({ id, goals, costs }: Capability, items: readonly Item[]): ScoringNode {
  const core = items.find(({ scope }) => scope !== 'deep');
  return {
    id,
    weight: core?.weight ?? 1,
    relevance: { goals, costs },
    children: items.map((item): ScoringItem => ({
      id: item.id,
      kind: 'bars',
      weight: item === core ? CORE_WEIGHT : MODULE_WEIGHT,
      naAllowed: item.notApplicable.length > 0,
    })),
  };
}

/** Upper bounds, in person-months, of efforts 1 to 4; above them it is 5. */
const EFFORT_BOUNDS = [1, 3, 6, 12];

function packAction(
  { id, capability, from, to, personMonths, prerequisites }: Action,
  visible: ReadonlyMap<string, unknown>,
): PackAction {
  const above = EFFORT_BOUNDS.filter((bound) => personMonths > bound).length;
  return {
    id,
    unit: capability,
    from,
    to,
    effort: above + 1,
    // a capability that was not asked is neither met nor missing
    prerequisites: prerequisites
      .filter((one) => visible.has(one.capability))
      .map((one) => ({ unit: one.capability, atLeast: one.level })),
  };
}

function consistencyRule({ id, severity, ...rule }: Contradiction): ConsistencyRule {
  const shared = { id, severity: SEVERITY[severity] };
  if (rule.kind !== 'implies') return { ...shared, ...rule };
  const bound = ({ item, level }: ItemLevel) => ({ item, atLeast: level });
  return { ...shared, kind: 'implies', if: bound(rule.if), then: bound(rule.then) };
}
