import { ganttPicture, type Picture } from '#charts';
import type { PlannedAction, Projection, Roadmap } from '#roadmap';
import { briefly, leftOut } from './brief.ts';
import { budgetBlocks } from './budget-section.ts';
import { guideBlocks } from './guide-section.ts';
import { ownMoneyBlocks } from './own-money-section.ts';
import { capital, joinSentences, levelPhrase, shownValue, type Words } from './explain.ts';
import { citedMeasures, expiredPhrase, measureNames, numberBeside, programmesOf } from './cited.ts';
import { actionReasons } from './explain-action.ts';
import { costRange } from './money.ts';
import type { Block, Cell, Text } from './model.ts';
import { conditionSentences, planBlocks } from './plan-section.ts';
import { spanPhrase } from './plan-time.ts';
import type { ReportInput } from './report-input.ts';

/** Where the firm stands after a part of the plan, in a sentence. */
export function projectionSentence(projection: Projection, words: Words): string {
  return words.t('roadmap.afterText', {
    value: shownValue(projection.value),
    level: levelPhrase(projection.level, words),
    cost: costRange(projection.costWan, words.t),
    effort: Math.round(projection.personMonths * 10) / 10,
  });
}

interface Gantt {
  readonly actions: readonly PlannedAction[];
  /** The actions of all parts of the chart. */
  readonly whole: readonly PlannedAction[];
  readonly description: string;
}

function roadmapGantt({ actions, whole, description }: Gantt, { t, names }: Words): Picture {
  const rowOf = ({ action, start, wave }: PlannedAction) => {
    return { label: action.title[names.language], start, months: action.months, wave };
  };
  return ganttPicture({
    title: t('roadmap.gantt'),
    description,
    rows: actions.map(rowOf),
    whole: whole.map(rowOf),
    monthLabel: (month) => t('roadmap.month', { month }),
  });
}

/** What a board sees of a long plan: what begins next; the rest is looked up in the full edition. */
const BRIEF_WAVES = { 1: 5, 2: 4, 3: 4 } as const;
const BRIEF_CARDS = 3;
/** Rows of a chart that finds room behind a text: a taller one would leave half a page empty before it. */
const CHART_ROWS = 14;

/** The actions in charts of one scale; a board sees the actions that its tables name. */
function ganttCharts(roadmap: Roadmap, input: ReportInput): Block[] {
  const named = roadmap.waves.flatMap(({ wave, actions }) => briefly(actions, BRIEF_WAVES[wave], input));
  const parts: PlannedAction[][] = [];
  // as many rows in each: a chart of two rows looks like a mistake
  const rows = Math.ceil(named.length / Math.ceil(named.length / CHART_ROWS));
  for (let from = 0; from < named.length; from += rows) parts.push(named.slice(from, from + rows));
  const total = roadmap.actions.length;
  return parts.map((actions, part): Block => {
    const caption = input.t('roadmap.ganttText', { shown: actions.length, total });
    const picture = roadmapGantt({ actions, whole: named, description: caption }, input);
    return {
      kind: 'chart',
      id: part === 0 ? 'gantt' : `gantt-${part + 1}`,
      caption,
      picture,
    };
  });
}

/** The plan: timing, a table a wave, and each action in full. */
export function roadmapSection(input: ReportInput): Block[] {
  const { roadmap, t, names } = input;
  const blocks: Block[] = [{ kind: 'heading', id: 'roadmap', level: 1, text: t('report.roadmap.title') }];
  if (roadmap === null || roadmap.actions.length === 0) {
    return [...blocks, { kind: 'paragraph', text: [t('roadmap.empty')] }];
  }
  const lead = t('roadmap.lead', { target: roadmap.target, name: names.level(roadmap.target), slots: roadmap.slots });
  blocks.push({ kind: 'paragraph', text: [lead] });
  const remarks = [
    ...(roadmap.provisional ? [t('roadmap.provisional')] : []),
    ...(roadmap.sizeAssumed ? [t('roadmap.sizeAssumed')] : []),
    t('roadmap.estimate'),
    ...conditionSentences(roadmap, input),
  ];
  blocks.push({ kind: 'paragraph', style: 'small', text: [joinSentences(remarks, input)] });
  blocks.push(...ownMoneyBlocks(input));
  blocks.push({ kind: 'heading', id: 'timing', level: 2, text: t('roadmap.gantt') }, ...ganttCharts(roadmap, input));
  for (const { wave, actions, after } of roadmap.waves) {
    const title = t(`roadmap.wave.${wave}`);
    blocks.push({ kind: 'heading', id: `wave-${wave}`, level: 2, text: title });
    const shown = briefly(actions, BRIEF_WAVES[wave], input);
    blocks.push(waveTable(input, { id: `wave-${wave}-table`, actions: shown, roadmap }));
    blocks.push(...leftOut(actions, BRIEF_WAVES[wave], input));
    const sentence = projectionSentence(after, input);
    blocks.push(
      input.edition === 'full'
        ? { kind: 'callout', tone: 'info', title: t('roadmap.after'), body: [[sentence]] }
        : { kind: 'paragraph', text: [{ text: t('roadmap.after'), bold: true }, ` ${sentence}`] },
    );
  }
  blocks.push(...budgetBlocks(input));
  blocks.push(...planBlocks(roadmap, input));
  if (roadmap.declined.length > 0) {
    blocks.push({ kind: 'heading', id: 'declined', level: 2, text: t('roadmap.declinedTitle') });
    const items = roadmap.declined.map(({ capability, reason }): Text => [
      t('roadmap.declinedItem', { capability: names.of(capability), reason }),
    ]);
    blocks.push({ kind: 'list', ordered: false, items });
  }
  blocks.push(...guideBlocks(roadmap, input));
  blocks.push({ kind: 'heading', id: 'cards', level: 2, text: t('report.roadmap.cards') });
  const inFull = briefly(roadmap.actions, BRIEF_CARDS, input);
  for (const planned of inFull) blocks.push(...actionBlocks(planned, roadmap, input));
  blocks.push(...leftOut(roadmap.actions, BRIEF_CARDS, input));
  return blocks;
}

interface WaveTable {
  readonly id: string;
  readonly actions: readonly PlannedAction[];
  readonly roadmap: Roadmap;
}

function waveTable(input: ReportInput, { id, actions, roadmap }: WaveTable): Block {
  const { content, t, names, edition } = input;
  const { language } = names;
  const { size, startsOn } = roadmap;
  const whole = edition === 'full';
  return {
    kind: 'table',
    id,
    caption: t('report.roadmap.table'),
    columns: [
      { title: `${t('report.roadmap.action')} · ${t('report.roadmap.deliverable')}`, width: whole ? 40 : 52 },
      { title: `${t('report.roadmap.owner')} · ${t('report.roadmap.time')}`, width: 17 },
      { title: t('report.roadmap.cost'), width: whole ? 15 : 17 },
      { title: t('report.roadmap.measures'), width: whole ? 28 : 14 },
    ],
    rows: actions.map((planned): Cell[] => {
      const { action } = planned;
      // a board finds the titles in the ledger
      const labels = citedMeasures(action.measures, content.advice, input).map(({ label }) => label);
      const cited = whole
        ? measureNames(action.measures, content.advice, input)
        : [[...new Set(labels)].join(t('explain.listSeparator'))];
      const title: Text = [{ text: action.title[language], bold: true, link: `#action-${action.id}` }];
      const deliverable: Text = [action.deliverable[language]];
      const owner: Text = [planned.assignee ?? capital(t(`app:term.role.${action.owner}`))];
      const months: Text = [capital(spanPhrase(planned, { t, startsOn }))];
      const cost: Text = [costRange(action.costWan[size], t)];
      return [[title, deliverable], [owner, months], [cost], cited.map((name) => [name])];
    }),
  };
}

function actionBlocks(planned: PlannedAction, roadmap: Roadmap, input: ReportInput): Block[] {
  const { t, names, content } = input;
  const { language } = names;
  const { action } = planned;
  const step = t('roadmap.step', { capability: names.of(action.capability), from: action.from, to: action.to });
  const programmes = programmesOf(action, content.advice, input.assessment.profile.region);
  const field = (label: string, ...texts: readonly Text[]) => ({ label, texts });
  const why = actionReasons(planned, {
    words: input,
    roadmap,
    items: content.items,
    assessment: input.assessment,
    advice: content.advice,
  });
  const lines = (sentences: readonly string[]) => sentences.map((sentence): Text => [sentence]);
  const cheap = field(t('roadmap.cheap'), [action.cheapWay[language]]);
  const figure = field(t('roadmap.kpi'), [
    t('roadmap.kpiValue', { name: action.kpi.name[language], unit: action.kpi.unit[language] }),
  ]);
  // what a board has read in the table of its part is not said again
  const brief = [field(t('why.title'), ...lines(why.answers)), cheap, figure];
  const items = [
    field(t('why.title'), ...lines(why.answers)),
    field(t('roadmap.deliverable'), [action.deliverable[language]]),
    ...(why.opens.length === 0 ? [] : [field(t('why.opensTitle'), ...lines(why.opens))]),
    field(t('roadmap.owner'), [planned.assignee ?? capital(t(`app:term.role.${action.owner}`))]),
    field(t('roadmap.time'), [capital(spanPhrase(planned, { t, startsOn: roadmap.startsOn }))]),
    field(t('why.orderTitle'), [joinSentences(why.order, input)]),
    field(t('roadmap.cost'), [why.cost]),
    cheap,
    figure,
    field(t('roadmap.measures'), ...lines([...why.measures, ...why.documents])),
    ...(programmes.length === 0
      ? []
      : [
          field(
            t('roadmap.programmes'),
            ...programmes.map((programme): Text => {
              const { title, grade } = programme;
              const number = numberBeside(programme, names);
              const named = number === undefined ? title[language] : `${title[language]} · ${number}`;
              const said = [expiredPhrase(programme, input), grade === 'C' ? t('roadmap.toVerify') : undefined];
              const about = said.filter((part) => part !== undefined);
              return about.length === 0 ? [named] : [named, { text: ` · ${about.join(' · ')}`, muted: true }];
            }),
          ),
        ]),
  ];
  return [
    { kind: 'heading', id: `action-${action.id}`, level: 3, text: action.title[language] },
    { kind: 'paragraph', style: 'small', text: [step] },
    { kind: 'list', ordered: true, items: action.steps.map((one) => [one[language]]) },
    { kind: 'fields', items: input.edition === 'full' ? items : brief },
  ];
}
