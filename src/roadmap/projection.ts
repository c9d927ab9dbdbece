import type { Action, Item, SizeClass } from '#catalogue';
import { score, type Answers, type ScoringPack } from '#scoring';
import type { Projection } from './roadmap.ts';

/** What projections are worked out from. */
export interface ProjectionBase {
  readonly pack: ScoringPack;
  /** As answered, with what is done already put in. */
  readonly answers: Answers;
  /** Items the assessment asks. */
  readonly items: readonly Item[];
  readonly size: SizeClass;
}

/**
 * The answers as they would be with actions done: each item of the capability stands at the level its
 * action leads to, with the evidence that its deliverable is.
 * @param evidence grade that goes with it, at least; default E2, since a deliverable exists
 */
export function answersWith(
  { answers, items }: Pick<ProjectionBase, 'answers' | 'items'>,
  done: readonly Pick<Action, 'capability' | 'to'>[],
  evidence: 0 | 2 = 2,
): Answers {
  const reached = new Map<string, number>();
  for (const { capability, to } of done) reached.set(capability, Math.max(to, reached.get(capability) ?? 0));
  const raised: Record<string, Answers[string]> = { ...answers };
  for (const { id, capability } of items) {
    const level = reached.get(capability);
    const before = answers[id];
    if (level === undefined || before?.state === 'na') continue;
    const value = before?.state === 'ok' && typeof before.value === 'number' ? before.value : 1;
    const grade = before?.evidence ?? 0;
    raised[id] = { state: 'ok', value: Math.max(value, level), evidence: grade > evidence ? grade : evidence };
  }
  return raised;
}

/** Where the firm would stand with actions done, by the same formulas as its score. */
export function projectionOf(base: ProjectionBase, done: readonly Action[]): Projection {
  const card = score(base.pack, answersWith(base, done));
  const costs = done.map(({ costWan }) => costWan[base.size]);
  const levels = (base.pack.units ?? []).flatMap((id): [string, number][] => {
    const value = card.nodes[id]?.value ?? card.items[id]?.value ?? null;
    return value === null ? [] : [[id, value]];
  });
  return {
    value: card.root.value,
    application: card.indices?.application ?? null,
    readiness: card.indices?.readiness ?? null,
    level: card.published,
    indexLevel: card.indexLevel,
    binding: card.caps.filter(({ binding }) => binding),
    capabilities: Object.fromEntries(levels),
    costWan: [costs.reduce((sum, [low]) => sum + low, 0), costs.reduce((sum, [, high]) => sum + high, 0)],
    personMonths: done.reduce((sum, { personMonths }) => sum + personMonths, 0),
  };
}
