import { effectiveWeights } from './aggregate.ts';
import { capSetOf, capsOf } from './caps.ts';
import { nodeScore, upsideAt, withDetails, type Scored } from './card-details.ts';
import { indexPairOf } from './index-pair.ts';
import type { ScoringPack } from './pack.ts';
import { programOf, type Program } from './program.ts';
import { readSheet } from './reading.ts';
import type { Answers, Cap, ScoreCard } from './score-card.ts';

/** Version of the arithmetic; kept with every stored result. */
export const ENGINE_VERSION = '1.0.0';

/**
 * Scores a sheet of answers. The one function behind the live and the final score.
 * @param pack treated as immutable: it is laid out once
 * @param answers by item id; absent = blank = unknown = lowest value, unless the pack says otherwise
 * @returns plain data; values on the pack's scale and unrounded, shares 0–1, null = not applicable
 * @throws RangeError for a faulty pack, or a missing answer where the pack's policy is `error`
 * @see docs/method.md
 */
export function score(pack: ScoringPack, answers: Answers): ScoreCard {
  return cardOf(programOf(pack), answers);
}

/** The score by a program that is already laid out. */
export function cardOf(program: Program, answers: Answers): ScoreCard {
  const { pack, slotOf, items } = program;
  const reading = readSheet(program, answers);
  const scored: Scored = { program, reading, weights: effectiveWeights(program, reading.values) };
  const nodeOf = (id: string) => nodeScore(scored, slotOf.get(id)! - items.length);
  const root = nodeOf(pack.root.id);
  const caps = root.level === null ? [] : capsFor(scored, root.level);
  const final = root.level === null ? null : lowestOf(caps, root.level);

  const head = {
    pack: `${pack.id}@${pack.version}`,
    engine: ENGINE_VERSION,
    rootId: pack.root.id,
    root,
    dimensions: program.dimensionIds,
    index100: root.value === null ? null : (100 * (root.value - program.low)) / (program.high - program.low),
    indexLevel: root.level,
    caps,
    final,
    published: root.publishedLevel === null ? null : final,
    binding: caps.filter(({ binding }) => binding).map(({ id }) => id),
    evidenceScore: root.evidenceValue,
    upside: upsideOf(scored),
    indices:
      pack.indices === undefined
        ? null
        : indexPairOf(pack.indices.cut, nodeOf(pack.indices.application), nodeOf(pack.indices.readiness)),
  };
  return withDetails(head, scored);
}

function lowestOf(caps: readonly Cap[], index: number): number {
  return caps.reduce((lowest, { cap }) => Math.min(lowest, cap), index);
}

function capsFor({ program, reading, weights }: Scored, index: number): Cap[] {
  const set = capSetOf(program, reading.values, weights);
  const levels = {
    index,
    dimensions: set.dimensions.map(({ number }) => program.levels[number]!.levelAt(reading.values)),
    evidence: program.levels[program.nodes.length - 1]!.levelAt(reading.supported),
  };
  return capsOf(program, set, { ...reading, levels });
}

function upsideOf(scored: Scored): number {
  let upside = 0;
  for (let slot = 0; slot < scored.program.items.length; slot += 1) upside += upsideAt(scored, slot);
  return upside;
}
