import type { Programme } from '#catalogue';
import { isExpired } from '#roadmap';
import { bindingSentences, capital, levelPhrase, rangeSentences, shownRange, shownValue } from './explain.ts';
import type { Block, Cell, Text } from './model.ts';
import { costRange } from './money.ts';
import { scenarioFits } from './scenarios-section.ts';
import { isSupport } from './programmes-section.ts';
import { firmName, type ReportInput } from './report-input.ts';
import { levelScaleOf } from './result-pictures.ts';
import { programmesOf } from './cited.ts';
import { spanPhrase } from './plan-time.ts';

const STEPS = 3;
const PROGRAMMES = 2;
const SCENARIOS = 3;

/** All an owner needs on one page, in plain words: where the firm stands, what holds it, what to do first, whom to ask. */
export function onePageSection(input: ReportInput): Block[] {
  const { scoring, t } = input;
  const { card, simulation } = scoring;
  const value = shownValue(card.root.value);
  const lead =
    card.published === null
      ? t('report.summary.leadNoLevel', { firm: firmName(input), value })
      : t('report.summary.lead', { firm: firmName(input), level: levelPhrase(card.published, input), value });
  const range = simulation === null ? '' : rangeOf(input);
  return [
    { kind: 'paragraph', style: 'lead', text: [{ text: lead, bold: true }, range] },
    { kind: 'chart', id: 'scale', caption: t('result.scale'), picture: levelScaleOf(factsOf(input)) },
    { kind: 'heading', id: 'why-caps', level: 2, text: t('export:onePage.binding') },
    { kind: 'paragraph', text: [bindingSentences(card, input)[0] ?? ''] },
    ...firstSteps(input),
    ...nearScenarios(input),
    ...support(input),
  ];
}

function factsOf({ scoring, t, names, pack }: ReportInput) {
  return { card: scoring.card, simulation: scoring.simulation, t, names, pack };
}

function rangeOf(input: ReportInput): string {
  const { card, simulation } = input.scoring;
  if (simulation === null) return '';
  const [low, high] = shownRange(simulation.interval80.shown);
  const gap = input.names.language === 'en' ? ' ' : '';
  // where the level may be another, that is said too
  const borderline = card.published !== null && simulation.borderline !== null;
  const more = borderline ? gap + (rangeSentences(card, simulation, input).at(-1) ?? '') : '';
  return `${gap}${input.t('export:onePage.range', { low, high })}${more}`;
}

function firstSteps(input: ReportInput): Block[] {
  const { roadmap, t, names } = input;
  const first = roadmap?.actions.slice(0, STEPS) ?? [];
  const heading: Block = { kind: 'heading', id: 'first', level: 2, text: t('export:onePage.first') };
  if (roadmap === null || first.length === 0) return [heading, { kind: 'paragraph', text: [t('roadmap.empty')] }];
  const { size, startsOn } = roadmap;
  const rows = first.map((planned, index): Cell[] => {
    const { action, assignee } = planned;
    const owner = assignee ?? capital(t(`app:term.role.${action.owner}`));
    return [
      [
        [{ text: `${index + 1}. ${action.title[names.language]}`, bold: true }],
        [t('export:onePage.deliverable', { text: action.deliverable[names.language] })],
      ],
      [[costRange(action.costWan[size], t)]],
      [[owner], [capital(spanPhrase(planned, { t, startsOn }))]],
    ];
  });
  return [
    heading,
    {
      kind: 'table',
      id: 'first-table',
      caption: t(`export:onePage.${startsOn === undefined ? 'firstTable' : 'firstTableDated'}`),
      columns: [
        { title: t('export:onePage.step'), width: 60 },
        { title: t('roadmap.cost'), width: 20 },
        { title: `${t('roadmap.owner')} · ${t('roadmap.time')}`, width: 20 },
      ],
      rows,
    },
  ];
}

/** Scenarios that can be tried now; where there is none, those that one step would bring. */
function nearScenarios(input: ReportInput): Block[] {
  const { t, names } = input;
  const fits = scenarioFits(input);
  const ready = fits.filter(({ state }) => state === 'ready');
  const near = ready.length > 0 ? ready : fits.filter(({ state }) => state === 'one-step');
  if (near.length === 0) return [];
  const list = near.slice(0, SCENARIOS).map(({ scenario }) => scenario.name[names.language]);
  const key = ready.length > 0 ? 'scenariosReady' : 'scenariosNear';
  return [
    { kind: 'heading', id: 'near', level: 2, text: t('export:onePage.scenarios') },
    {
      kind: 'paragraph',
      text: [t(`export:onePage.${key}`, { count: near.length, list: list.join(t('explain.listSeparator')) })],
    },
  ];
}

/** Programmes the first steps name, each with what it gives and how to find out. */
function support({ roadmap, content, assessment, t, names, date }: ReportInput): Block[] {
  const { language } = names;
  const actions = roadmap?.actions ?? [];
  const named = new Map<string, Programme>();
  for (const { action } of actions) {
    for (const programme of programmesOf(action, content.advice, assessment.profile.region)) {
      if (isSupport(programme) && !isExpired(programme, date)) named.set(programme.id, programme);
    }
  }
  const items = [...named.values()]
    .slice(0, PROGRAMMES)
    .map(({ title, gives, howToCheck }): Text => [
      { text: title[language], bold: true },
      t('export:onePage.programme', { gives: gives[language], how: howToCheck[language] }),
    ]);
  if (items.length === 0) return [];
  return [
    { kind: 'heading', id: 'support', level: 2, text: t('export:onePage.support') },
    { kind: 'list', ordered: false, items },
  ];
}
