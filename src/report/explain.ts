import type { Pack } from '#catalogue';
import { assertNever, floorTo, roundHalfUp } from '#kernel';
import type { Cap, LiftChange, LiftList, LiftStep, ScoreCard, Simulation, Trace } from '#scoring';
import type { Names } from './names.ts';
import type { Texts } from './texts.ts';

/** What sentences are built from: texts and names of one language, and the pack for its reasons. */
export interface Words {
  readonly t: Texts;
  readonly names: Names;
  readonly pack: Pack;
}

/** A value on the 1–5 scale as it is shown: cut, never rounded up. */
export function shownValue(value: number | null): string {
  return value === null ? '—' : floorTo(value, 2).toFixed(2);
}

/** Ends of a range, one decimal, outward. */
export function shownRange([low, high]: readonly [number, number]): [string, string] {
  return [floorTo(low, 1).toFixed(1), (Math.ceil(high * 10 - 1e-9) / 10).toFixed(1)];
}

/** A probability in whole percent; the ends are spelled so. */
export function shownPercent(share: number): string {
  if (share > 0 && share < 0.01) return '<1%';
  if (share < 1 && share > 0.99) return '>99%';
  return `${roundHalfUp(share * 100, 0)}%`;
}

/** Sentences one after the other: Chinese ones need no space between them. */
export function joinSentences(sentences: readonly string[], { names }: Pick<Words, 'names'>): string {
  return sentences.join(names.language === 'zh-CN' ? '' : ' ');
}

/** A phrase where it stands by itself: it begins with a capital, in a language that has them. */
export function capital(phrase: string): string {
  return phrase.charAt(0).toUpperCase() + phrase.slice(1);
}

/** What a level says of an item, also where its words lean on the level below, which is not shown beside it. */
export function anchorInFull(item: string, level: number, { t, names }: Pick<Words, 't' | 'names'>): string {
  const said = names.anchor(item, level);
  const opening = t('export:anchor.opening');
  if (level < 2 || !said.startsWith(opening)) return said;
  const below = anchorInFull(item, level - 1, { t, names });
  return t('export:anchor.both', { below, more: said.slice(opening.length) });
}

/** The level in a phrase: “第 2 级 单点应用”, or that none is published. */
export function levelPhrase(level: number | null, { t, names }: Words): string {
  return level === null ? t('result.noLevel') : t('result.levelNamed', { level, name: names.level(level) });
}

/** What the answers may mean: the range, and how sure the level is. */
export function rangeSentences(card: ScoreCard, simulation: Simulation, { t, names }: Words): string[] {
  const [low, high] = shownRange(simulation.interval80.shown);
  const range = t('explain.range', { low, high });
  if (card.published === null || simulation.finalProbability === null) return [range];
  const { borderline, finalProbability, levelProbabilities } = simulation;
  const sure = t('explain.sure', { level: card.published, share: shownPercent(finalProbability) });
  if (borderline === null) return [range, sure];
  const { neighbour } = borderline;
  const other = { level: neighbour, name: names.level(neighbour) };
  const share = levelProbabilities[String(neighbour)] ?? 0;
  // a level that most replicates do not share is held there by what is known, and may well move
  if (share > finalProbability) {
    return [range, t('explain.likelier', { ...other, share: shownPercent(share), now: card.published })];
  }
  return [range, sure, t('explain.borderline', other)];
}

/** Why a cap stands where it stands, in one sentence. */
function capSentence(cap: Cap, card: ScoreCard, { t, names, pack }: Words): string {
  const first = cap.because[0] ?? '';
  switch (cap.kind) {
    case 'critical':
      return t('explain.cap.critical', { name: names.of(first), level: card.nodes[first]?.level ?? '—', cap: cap.cap });
    case 'breadth':
      return t('explain.cap.breadth', { cap: cap.cap, next: cap.cap + 1 });
    case 'knockout': {
      const reason = pack.knockouts.find(({ item }) => item === first)?.reason[names.language] ?? '';
      return t('explain.cap.knockout', { name: names.of(first), cap: cap.cap, reason });
    }
    case 'gate': {
      const gate = pack.gates.find(({ item, level }) => item === first && level === cap.cap + 1);
      const reason = gate?.reason[names.language] ?? '';
      return t('explain.cap.gate', { name: names.of(first), level: cap.cap + 1, min: gate?.min ?? '—', reason });
    }
    case 'evidence':
      return t('explain.cap.evidence', { value: shownValue(card.evidenceScore), cap: cap.cap });
    default:
      return assertNever(cap.kind);
  }
}

/** The sentences that say what holds the level; one that nothing does where that is so. */
export function bindingSentences(card: ScoreCard, words: Words): string[] {
  const { t } = words;
  if (card.published === null) return [t('explain.withheld', { coverage: shownPercent(card.root.coverage ?? 0) })];
  const binding = card.caps.filter((cap) => cap.binding);
  if (binding.length === 0)
    return [t('explain.unbound', { value: shownValue(card.root.value), level: card.published })];
  return binding.map((cap) => capSentence(cap, card, words));
}

/** What the next level takes: one sentence a constraint, with the things to raise. */
export function liftSentences(list: LiftList, words: Words): string[] {
  return list.steps.map((step) => liftSentence(step, list.target, words));
}

function liftSentence({ kind, changes }: LiftStep, target: number, words: Words): string {
  const { t } = words;
  const raises = liftChangePhrases(changes, words);
  return t(`explain.lift.${kind}`, { target, list: raises.join(t('export:partSeparator')) });
}

/** What to raise, and up to where; what goes up to the same level is named together. */
function liftChangePhrases(changes: readonly LiftChange[], words: Words): string[] {
  const { t, names } = words;
  const together = new Map<string, LiftChange[]>();
  for (const change of changes) {
    const goal = `${change.kind} ${change.to}`;
    together.set(goal, [...(together.get(goal) ?? []), change]);
  }
  return [...together.values()].flatMap((same): string[] => {
    const [first] = same;
    if (first === undefined) return [];
    const list = same.map(({ id }) => names.of(id)).join(t('explain.listSeparator'));
    return [liftChangePhrase(first, { ...words, names: { ...names, of: () => list } })];
  });
}

/** One thing to raise, and up to where. */
export function liftChangePhrase(change: LiftChange, { t, names }: Words): string {
  const name = names.of(change.id);
  if (change.kind === 'evidence') {
    const { to } = change;
    const meaning = t(`app:term.evidence.${to === 3 ? 3 : to === 2 ? 2 : 1}`);
    return t('explain.lift.toEvidence', { name, grade: `E${to}`, meaning });
  }
  if (change.kind === 'dimension') return t('explain.lift.toValue', { name, to: change.to.toFixed(1) });
  return t('explain.lift.toLevel', { name, to: Math.round(change.to) });
}

/** How a node's value comes from its parts: a line a pocket calculator can follow. */
export function arithmetic(trace: Trace, { t, names }: Words): string[] {
  if (trace.value === null) return [t('explain.trace.none', { name: nodeName(trace.node, { t, names }) })];
  const { inputs, shown } = trace;
  const equal = inputs.every(({ weight }) => weight === inputs[0]?.weight);
  const values = termsToRedo(trace);
  const terms = inputs.map(({ weight }, at) => (equal ? values[at] : `${weight}×${values[at]}`));
  const divisor = inputs.reduce((sum, { weight }) => sum + (equal ? 1 : weight), 0);
  const sum = terms.length === 1 ? (terms[0] ?? '') : `(${terms.join(' + ')}) ÷ ${divisor}`;
  const parts = inputs.map(({ id }, at) => `${nodeName(id, { t, names })} ${values[at]}`);
  const lines = [
    t('explain.trace.sum', { name: nodeName(trace.node, { t, names }), sum, value: shown ?? '' }),
    t('explain.trace.parts', { list: parts.join(t('explain.listSeparator')) }),
  ];
  const excluded = trace.excluded.map(({ id }) => nodeName(id, { t, names }));
  if (excluded.length > 0) lines.push(t('explain.trace.excluded', { list: excluded.join(t('explain.listSeparator')) }));
  return lines;
}

/** Name of a node or item: of the whole and the two indices too. */
export function nodeName(id: string, { t, names }: Pick<Words, 't' | 'names'>): string {
  if (id === 'root') return t('result.overall');
  if (id === 'A') return t('app:term.index.application');
  if (id === 'F') return t('app:term.index.readiness');
  return names.of(id);
}

/** A part of a sum with its third decimal, cut like every value: 2.1897 is 2.189 beside 2.18, never 2.19. Whole numbers stay whole. */
export function shownTerm(value: number): string {
  return String(floorTo(value, 3));
}

/**
 * The values of a sum, cut at as many decimals as it takes to come by hand to the value shown. Where endless decimals
 * meet at a bound no cut gets there: 2.1866… and 2.1733… make 2.18; there they are rounded.
 */
function termsToRedo({ inputs, shown }: Trace): string[] {
  const whole = inputs.reduce((sum, { weight }) => sum + weight, 0);
  for (const brought of [floorTo, roundHalfUp]) {
    for (const digits of [3, 4, 5, 6]) {
      const values = inputs.map(({ value }) => brought(value, digits));
      const sum = values.reduce((total, value, at) => total + value * (inputs[at]?.weight ?? 0), 0);
      if (shownValue(sum / whole) === shown) return values.map(String);
    }
  }
  return inputs.map(({ value }) => shownTerm(value));
}
