import { trace } from '#scoring';
import { briefly, leftOut } from './brief.ts';
import { numberBeside } from './cited.ts';
import { arithmetic, joinSentences } from './explain.ts';
import { reportLedger } from './ledger-section.ts';
import type { Block, Cell } from './model.ts';
import type { ReportInput } from './report-input.ts';

/** Points of the honesty page, in reading order. */
const POINTS = ['own', 'scale', 'level', 'evidence', 'range', 'quick', 'plan', 'facts', 'noBenchmark'] as const;

/** Of these what a board needs to judge the result; how the figures are put together is in the full edition. */
const FOR_A_BOARD: readonly string[] = ['own', 'evidence', 'range', 'quick', 'plan', 'facts', 'noBenchmark'];

/** Documents a board is shown; the full edition lists all. */
const BRIEF_SOURCES = 5;

/** How it was worked out, what is assumed, and every document cited with its grade. */
export function methodSection(input: ReportInput): Block[] {
  const { assessment, scoring, t, names, pack } = input;
  const { simulation } = scoring;
  const points = POINTS.filter(
    (point) =>
      (point !== 'quick' || assessment.scope === 'quick') && (input.edition === 'full' || FOR_A_BOARD.includes(point)),
  );
  const traced = { card: scoring.card, answers: scoring.answers, simulation };
  const nodes = ['root', 'A', 'F', ...scoring.card.dimensions].filter((id) => scoring.card.nodes[id] !== undefined);
  return [
    { kind: 'heading', id: 'method', level: 1, text: t('report.method.title') },
    {
      kind: 'list',
      ordered: true,
      items: points.map((point) => [t(`report.method.points.${point}`, { seed: simulation?.seed ?? '—' })]),
    },
    { kind: 'heading', id: 'method-levels', level: 2, text: t('report.method.levels') },
    {
      kind: 'list',
      ordered: false,
      items: pack.levels.map(({ level, meaning }) => [
        { text: `L${level} ${names.level(level)}  `, bold: true },
        meaning[names.language],
      ]),
    },
    ...(input.edition === 'full'
      ? ([
          { kind: 'heading', id: 'method-trace', level: 2, text: t('report.method.trace') },
          {
            kind: 'list',
            ordered: false,
            items: nodes.map((id) => [joinSentences(arithmetic(trace(scoring.pack, traced, id), input), input)]),
          },
        ] as const)
      : []),
    ...sourceBlocks(input),
  ];
}

/** Sources of the measures and programmes that the report names. */
function sourceBlocks(input: ReportInput): Block[] {
  const { content, t, names, edition } = input;
  const { language } = names;
  const { sources } = content.advice;
  const cited = new Set(
    reportLedger(input).flatMap(({ measure, programmes }) => [
      measure.source,
      ...programmes.map(({ programme }) => programme.source),
    ]),
  );
  const rows = sources
    .filter(({ id }) => cited.has(id))
    .map((source) => ({ ...source, number: numberBeside(source, names) }))
    .map(({ title, number, issuer, date, address, grade }): Cell[] => [
      [
        [title[language], ...(number === undefined ? [] : [` ${number}`])],
        ...(address === undefined || edition !== 'full' ? [] : [[{ text: address, link: address, muted: true }]]),
      ],
      ...(edition === 'full' ? [[[issuer[language]]]] : []),
      [[date ?? '—']],
      [[grade === 'C' ? `C · ${t('roadmap.toVerify')}` : grade]],
    ]);
  if (rows.length === 0) return [];
  return [
    { kind: 'heading', id: 'sources', level: 2, text: t('report.method.sources') },
    {
      kind: 'table',
      id: 'source-table',
      caption: t('report.method.sourcesTable'),
      columns: [
        { title: t('report.method.source'), width: 50 },
        ...(edition === 'full' ? [{ title: t('report.method.issuer'), width: 26 }] : []),
        { title: t('report.method.date'), width: 13 },
        { title: t('report.method.grade'), width: 11 },
      ],
      rows: briefly(rows, BRIEF_SOURCES, input),
    },
    ...leftOut(rows, BRIEF_SOURCES, input),
  ];
}
