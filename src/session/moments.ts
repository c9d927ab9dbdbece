import { recordChange, type Assessment, type Snapshot } from '#answers';

/** Who does something, and when. */
export interface Stamp {
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** As they named themselves; empty = not said. */
  readonly by: string;
}

interface Adopting extends Stamp {
  readonly pack: Assessment['pack'];
  /** What was found by the ruler before. */
  readonly snapshot?: Snapshot;
  /** Items to look at again. */
  readonly flagged: readonly string[];
}

/**
 * From now on the assessment is scored by this pack: what was found by the one before stays as a snapshot, and the
 * change is on record.
 */
export function adoptedPack(assessment: Assessment, adopting: Adopting): Partial<Assessment> {
  const { pack, snapshot, flagged, at, by } = adopting;
  const { history = [], snapshots = [], flagged: before = [] } = assessment;
  const change = { kind: 'pack', before: nameOf(assessment.pack), after: nameOf(pack), at } as const;
  return {
    pack,
    snapshots: snapshot === undefined ? snapshots : [...snapshots, snapshot],
    flagged: [...new Set([...before, ...flagged])],
    shown: undefined,
    history:
      change.before === change.after ? history : recordChange(history, by === '' ? change : { ...change, by }, false),
  };
}

const nameOf = ({ id, version }: Assessment['pack']): string => `${id}@${version}`;
