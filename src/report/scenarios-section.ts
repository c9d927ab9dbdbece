import { scenarioOutlook, SCENARIO_STATES, type ScenarioFit } from '#roadmap';
import { briefly } from './brief.ts';
import type { Block, Cell, Text } from './model.ts';
import type { ReportInput } from './report-input.ts';
import { chainSentence, floorSentence, missingPhrases, toCheckPhrases } from './scenario-words.ts';

/** Steps of one way that a board is shown; their number is said. */
const BRIEF_STEPS = 3;
/** Rows at most of each state, nearest first: a page or two in all. */
const ROWS = { full: [7, 4, 3, 2], management: [2, 2, 1, 1], 'one-page': [0, 0, 0, 0] } as const;

/** The scenarios of the firm's industry, nearest first; none where nothing was scored. */
export function scenarioFits({ assessment, content, scoring, pack }: ReportInput): readonly ScenarioFit[] {
  const { scenarios, actions } = content.advice;
  if (scoring.card.root.value === null) return [];
  return scenarioOutlook({
    core: { pack, industries: content.industries },
    items: content.items,
    scenarios,
    actions,
    profile: assessment.profile,
    card: scoring.card,
  }).fits;
}

/** How many are how far away, nearest first; states that none is in are left out. */
export function countedScenarios(fits: readonly ScenarioFit[], { t }: Pick<ReportInput, 't'>): string {
  const counted = SCENARIO_STATES.flatMap((state) => {
    const count = fits.filter((fit) => fit.state === state).length;
    return count === 0 ? [] : [t(`scenario.report.counted.${state}`, { count })];
  });
  return counted.join(t('explain.listSeparator'));
}

/** The scenarios of the firm's industry, nearest first, with what they lack and the shortest way there. */
export function scenariosSection(input: ReportInput): Block[] {
  const { t } = input;
  const fits = scenarioFits(input);
  if (fits.length === 0) return [];
  const shown = SCENARIO_STATES.flatMap((state, index) =>
    fits.filter((fit) => fit.state === state).slice(0, ROWS[input.edition][index]),
  );
  return [
    { kind: 'heading', id: 'scenarios', level: 1, text: t('scenario.report.title') },
    {
      kind: 'paragraph',
      text: [t('scenario.report.lead', { count: fits.length, list: countedScenarios(fits, input) })],
    },
    {
      kind: 'table',
      id: 'scenario-table',
      caption: t('scenario.report.table'),
      columns: [
        { title: `${t('scenario.report.scenario')} · ${t('scenario.report.state')}`, width: 28 },
        { title: t('scenario.report.missing'), width: 34 },
        { title: t('scenario.report.way'), width: 38 },
      ],
      rows: shown.map((fit) => rowOf(fit, input)),
    },
    ...(fits.length > shown.length
      ? [
          {
            kind: 'paragraph',
            style: 'small',
            text: [t('scenario.report.rest', { count: fits.length - shown.length })],
          } as const,
        ]
      : []),
    { kind: 'paragraph', style: 'small', text: [t('scenario.estimate')] },
  ];
}

function rowOf(fit: ScenarioFit, input: ReportInput): Cell[] {
  const { t, names } = input;
  const { scenario, state, chain } = fit;
  const floor = floorSentence(fit, input);
  const toCheck = toCheckPhrases(fit, input).join(t('explain.listSeparator'));
  const missing: Text[] = [
    ...missingPhrases(fit, input).map((phrase) => [phrase]),
    ...(toCheck === '' ? [] : [[`${t('scenario.toCheck')}${t('scenario.colon')}${toCheck}`]]),
    ...(floor === null ? [] : [[{ text: floor, muted: true }]]),
  ];
  return [
    [
      [{ text: scenario.name[names.language], bold: true }],
      [t(`scenario.state.${state}`), { text: ` · ${scenario.id}`, muted: true }],
    ],
    missing.length === 0 ? [[t('scenario.report.none')]] : missing,
    chain.actions.length === 0
      ? [[t(state === 'ready' ? 'scenario.ready' : 'scenario.report.checkFirst')]]
      : [
          [chainSentence(fit, input)],
          ...briefly(chain.actions, BRIEF_STEPS, input).map(({ title }, index): Text => [
            `${index + 1}. ${title[names.language]}`,
          ]),
        ],
  ];
}
