import { bindingSentences, joinSentences, rangeSentences, shownValue } from './explain.ts';
import type { Text } from './model.ts';
import { costRange } from './money.ts';
import type { ReportInput } from './report-input.ts';
import { countedScenarios, scenarioFits } from './scenarios-section.ts';
import { evidencedShare, standingCapabilities } from './standing.ts';

/** What there is to know, a sentence a fact, each with a pointer to the table or chart that shows it. */
export function summarySentences(input: ReportInput): Text[] {
  const { scoring, roadmap, t, names } = input;
  const { card, simulation, violations } = scoring;
  const sentences: Text[] = [];
  const say = (sentence: string, block: string, name: string) =>
    sentences.push([
      sentence,
      ' ',
      { text: t('export:summary.see', { name: t(`export:summary.where.${name}`) }), muted: true, link: `#${block}` },
    ]);

  if (simulation !== null) say(joinSentences(rangeSentences(card, simulation, input), input), 'scale', 'scale');
  say(joinSentences(bindingSentences(card, input).slice(0, 2), input), 'why-caps', 'why');
  const ranked = card.dimensions
    .flatMap((id) => {
      const value = card.nodes[id]?.value ?? null;
      return value === null ? [] : [{ id, value }];
    })
    .sort((a, b) => b.value - a.value);
  const [best, worst] = [ranked[0], ranked.at(-1)];
  if (best !== undefined && worst !== undefined && best.value > worst.value) {
    const values = { best: names.of(best.id), high: shownValue(best.value), worst: names.of(worst.id) };
    say(t('export:summary.spread', { ...values, low: shownValue(worst.value) }), 'dimension-table', 'dimensions');
  }
  const standing = standingCapabilities(input);
  const below = standing.filter(({ gap }) => gap > 0).length;
  if (roadmap !== null && standing.length > 0) {
    say(t('export:summary.gaps', { below, all: standing.length, target: roadmap.target }), 'heatmap', 'heatmap');
  }
  const { evidenced, chosen } = evidencedShare(input);
  if (chosen > 0) say(t('export:summary.evidence', { evidenced, chosen }), 'evidence', 'evidence');
  if (violations.length > 0)
    say(t('export:summary.contradictions', { count: violations.length }), 'contradictions', 'contradictions');
  const fits = scenarioFits(input);
  if (fits.length > 0) {
    const list = countedScenarios(fits, input);
    say(t('export:summary.scenarios', { count: fits.length, list }), 'scenario-table', 'scenarios');
  }
  const last = roadmap?.waves.at(-1);
  if (roadmap !== null && last !== undefined) {
    const months = Math.max(...roadmap.actions.map(({ end }) => end));
    const values = { count: roadmap.actions.length, months, cost: costRange(last.after.costWan, t) };
    say(t('export:summary.plan', { ...values, value: shownValue(last.after.value) }), 'roadmap', 'roadmap');
  }
  const earlier = input.assessment.snapshots?.at(-1);
  if (earlier !== undefined && earlier.result.value !== null && card.root.value !== null) {
    const values = { label: earlier.label, date: earlier.at.slice(0, 10), before: shownValue(earlier.result.value) };
    say(t('export:summary.earlier', { ...values, now: shownValue(card.root.value) }), 'radar', 'radar');
  }
  return sentences;
}
