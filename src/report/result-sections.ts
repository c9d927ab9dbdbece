import { besidePicture } from '#charts';
import { floorTo } from '#kernel';
import { bindingSentences, levelPhrase, liftSentences, shownPercent, shownRange, shownValue } from './explain.ts';
import { briefly, leftOut } from './brief.ts';
import type { Block, Cell, Text } from './model.ts';
import type { LiftList, NodeScore } from '#scoring';
import type { Texts } from './texts.ts';
import { firmName, type ReportInput } from './report-input.ts';
import { summarySentences } from './summary-sentences.ts';
import { dimensionBarsOf, heatmapOf, levelScaleOf, quadrantOf, radarOf, type ResultFacts } from './result-pictures.ts';

function factsOf({ scoring, roadmap, t, names, pack }: ReportInput): ResultFacts {
  const { card, simulation } = scoring;
  return { card, simulation, t, names, pack, ...(roadmap === null ? {} : { target: roadmap.target }) };
}

/** The answer to “where do we stand”, on one page. */
export function summarySection(input: ReportInput): Block[] {
  const { scoring, t, names } = input;
  const { card, simulation } = scoring;
  const value = shownValue(card.root.value);
  const lead =
    card.published === null
      ? t('report.summary.leadNoLevel', { firm: firmName(input), value })
      : t('report.summary.lead', { firm: firmName(input), level: levelPhrase(card.published, input), value });
  const facts = factsOf(input);
  const quadrant = card.indices?.quadrant ?? null;
  const blocks: Block[] = [
    { kind: 'heading', id: 'summary', level: 1, text: t('report.summary.title') },
    { kind: 'paragraph', style: 'lead', text: [lead] },
    { kind: 'figures', items: figuresOf(input) },
  ];
  blocks.push({ kind: 'chart', id: 'scale', caption: t('result.scale'), picture: levelScaleOf(facts) });
  blocks.push({ kind: 'list', ordered: false, items: summarySentences(input) });
  if (quadrant !== null) {
    const sentence = t('result.quadrantIs', {
      name: t(`result.quadrantName.${quadrant}`),
      advice: t(`result.quadrantAdvice.${quadrant}`),
    });
    const imbalance = card.indices?.imbalance ?? null;
    const advised = input.hints.slice(0, 1).map(({ text }) => [text[names.language]]);
    const tension = imbalance === null ? [] : [[t(`result.imbalance.${imbalance}`)]];
    const body = [[sentence], ...tension, ...advised];
    blocks.push({ kind: 'callout', tone: 'key', title: t('result.quadrant'), body });
  }
  return blocks;

  function figuresOf({ t: text }: ReportInput) {
    const index = (id: 'application' | 'readiness') => ({
      label: text(`report.summary.figures.${id}`),
      value: shownValue(card.indices?.[id] ?? null),
      note: text('report.summary.figures.ofFive'),
    });
    const [low, high] = shownRange(simulation?.interval80.shown ?? [card.root.value ?? 1, card.root.value ?? 1]);
    return [
      {
        label: text('report.summary.figures.level'),
        value: card.published === null ? '—' : String(card.published),
        note: card.published === null ? text('result.noLevel') : names.level(card.published),
      },
      {
        label: text('report.summary.figures.value'),
        value,
        note: text('report.summary.figures.valueNote', { low, high }),
      },
      index('application'),
      index('readiness'),
    ];
  }
}

/** What holds the level, and what the next one takes. */
export function whySection(input: ReportInput): Block[] {
  const { scoring, t } = input;
  const { card, lift } = scoring;
  const blocks: Block[] = [
    { kind: 'heading', id: 'why', level: 1, text: t('report.why.title') },
    { kind: 'heading', id: 'why-caps', level: 2, text: t('report.why.caps') },
    { kind: 'list', ordered: false, items: bindingSentences(card, input).map((sentence) => [sentence]) },
  ];
  if (lift !== null && card.published !== null) {
    blocks.push({ kind: 'heading', id: 'why-lift', level: 2, text: t('report.why.lift', { target: lift.target }) });
    blocks.push({ kind: 'list', ordered: true, items: liftItems(lift, input) });
  }
  const { violations } = scoring;
  if (violations.length > 0) {
    const { contradictions } = input.content.advice;
    const messages = violations.map(
      ({ rule }) => contradictions.find(({ id }) => id === rule)?.message[input.names.language],
    );
    blocks.push({ kind: 'heading', id: 'contradictions', level: 2, text: t('report.why.contradictions') });
    const items = messages.flatMap((message): Text[] => (message === undefined ? [] : [[message]]));
    blocks.push({ kind: 'list', ordered: false, items: briefly(items, BRIEF_CONTRADICTIONS, input) });
    blocks.push(...leftOut(items, BRIEF_CONTRADICTIONS, input));
  }
  return blocks;
}

/** What the next level takes; of a long list a board sees the head. */
function liftItems(lift: LiftList, input: ReportInput): Text[] {
  const steps = lift.steps.map((step) => ({ ...step, changes: briefly(step.changes, BRIEF_CHANGES, input) }));
  return liftSentences({ ...lift, steps }, input).map((sentence, at) => {
    const { length } = lift.steps[at]?.changes ?? [];
    const more = length - (steps[at]?.changes.length ?? 0);
    return more === 0 ? [sentence] : [sentence, { text: input.t('export:edition.moreHere', { more }), muted: true }];
  });
}

const BRIEF_CHANGES = 8;
const BRIEF_CONTRADICTIONS = 5;

/** What is to be said about the status of a node; nothing where all is well. */
export function statusPhrase(node: NodeScore | undefined, t: Texts): string | undefined {
  if (node?.outOfScope !== undefined) return t('result.outOfScope', { reason: node.outOfScope });
  return node?.status === 'ok' ? undefined : t(`result.status.${node?.status ?? 'na'}`);
}

/** Widths of two pictures beside each other, in points; 16 are between them. */
const BESIDE = { quadrant: 178, radar: 268 } as const;

/** Dimensions on their axes, with the latest earlier result where one was kept; a board sees the quadrant beside them. */
function radarChart(input: ReportInput): Block {
  const { assessment, scoring, t, edition } = input;
  const earlier = assessment.snapshots?.at(-1);
  const paired = edition !== 'full' && scoring.card.indices?.quadrant != null;
  const facts = { ...factsOf(input), ...(paired ? { width: BESIDE.radar } : {}) };
  const radar = radarOf(earlier === undefined ? facts : { ...facts, earlier: earlier.result.nodes });
  const { target } = facts;
  const caption = [
    t('result.radar'),
    ...(scoring.simulation === null ? [] : [t('export:summary.radarBand')]),
    ...(target === undefined ? [] : [t('export:summary.radarTarget', { target })]),
    ...(earlier === undefined
      ? []
      : [t('export:summary.radarEarlier', { label: earlier.label, date: earlier.at.slice(0, 10) })]),
  ].join(t('export:partSeparator'));
  if (!paired) return { kind: 'chart', id: 'radar', caption, picture: radar };
  const quadrant = quadrantOf({ ...facts, width: BESIDE.quadrant });
  const both = `${t('result.quadrant')} · ${caption}`;
  return { kind: 'chart', id: 'radar', caption: both, picture: besidePicture(quadrant, radar) };
}

/** All dimensions: radar, bars, and the same as a table. */
export function dimensionSection(input: ReportInput): Block[] {
  const { scoring, t, names } = input;
  const { card, simulation } = scoring;
  const facts = factsOf(input);
  const whole = input.edition === 'full';
  const rows = card.dimensions.map((id): Cell[] => {
    const node = card.nodes[id];
    const range = simulation?.dimensions[id];
    const [low, high] = range === undefined ? ['', ''] : shownRange([range.q10, range.q90]);
    const level = node?.publishedLevel ?? null;
    const status = statusPhrase(node, t);
    // a board sees by the share answered that a level is provisional, and why there is none
    const noted = status !== undefined && (whole || level === null);
    const name: Cell = noted ? [[names.of(id)], [{ text: status, muted: true }]] : [[names.of(id)]];
    return [
      name,
      [[{ text: shownValue(node?.value ?? null), bold: true }]],
      [[low === '' ? '—' : t('result.rangeOf', { low, high })]],
      [[level === null ? '—' : `${level} ${names.level(level)}`]],
      [[node?.coverage == null ? '—' : shownPercent(floorTo(node.coverage, 4))]],
    ];
  });
  const table: Block = {
    kind: 'table',
    id: 'dimension-table',
    caption: t('report.dimensions.table'),
    columns: [
      { title: t('result.dimension'), width: 40 },
      { title: t('result.value'), width: 12, align: 'end' },
      { title: t('result.range'), width: 16, align: 'end' },
      { title: t('result.level'), width: 20 },
      { title: t('result.coverage'), width: 12, align: 'end' },
    ],
    rows,
  };
  const quadrant: Block[] =
    card.indices?.quadrant == null
      ? []
      : [
          {
            kind: 'chart',
            id: 'quadrant',
            caption: t('result.quadrant'),
            picture: quadrantOf({ ...facts, width: 240 }),
          },
        ];
  const bars: Block = { kind: 'chart', id: 'bars', caption: t('result.bars'), picture: dimensionBarsOf(facts) };
  const heatmap: Block[] =
    input.assessment.scope === 'quick'
      ? []
      : [{ kind: 'chart', id: 'heatmap', caption: t('result.heatmap'), picture: heatmapOf(facts) }];
  return [
    { kind: 'heading', id: 'dimensions', level: 1, text: t('report.dimensions.title') },
    // a table can be cut where a picture would leave a page half empty; the bars say the same as it does
    ...(whole ? [...quadrant, radarChart(input), bars, table] : [table, radarChart(input)]),
    ...heatmap,
  ];
}
