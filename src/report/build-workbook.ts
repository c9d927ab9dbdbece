import { floorTo } from '#kernel';
import { answerRows } from './workbook-answers.ts';
import { shownRange } from './explain.ts';
import { reportLedger } from './ledger-section.ts';
import { firmName, type ReportInput } from './report-input.ts';
import { citedMeasures } from './cited.ts';
import { firstDay, lastDay } from './plan-time.ts';
import type { CellKind, Sheet, SheetCell, SheetColumn, WorkbookModel } from './workbook-model.ts';

/** The workbook of an assessment: overview, answers, scores, plan, measures, evidence. Pure, like the report. */
export function buildWorkbook(input: ReportInput): WorkbookModel {
  const { t, branding } = input;
  return {
    title: t('report.title'),
    author: branding.firm.trim() === '' ? t('report.author') : branding.firm.trim(),
    sheets: [overview(input), answers(input), scores(input), plan(input), measures(input), evidence(input)],
  };
}

type Columns = readonly (readonly [key: string, width: number, kind?: CellKind])[];

interface Filling {
  readonly columns: Columns;
  readonly rows: readonly (readonly SheetCell[])[];
}

function sheetOf(id: string, { columns, rows }: Filling, { t }: ReportInput): Sheet {
  return {
    id,
    name: t(`export:workbook.${id}.name`),
    columns: columns.map(([key, width, kind = 'text']): SheetColumn => {
      return { title: t(`export:workbook.${id}.${key}`), width, kind };
    }),
    rows,
  };
}

function overview(input: ReportInput): Sheet {
  const { scoring, t, names, date, assessment, content, draft } = input;
  const { card, simulation } = scoring;
  const said = (key: string, value: SheetCell): SheetCell[] => [t(`export:workbook.overview.${key}`), value];
  const figure = (value: number | null | undefined, kind: CellKind = 'decimal'): SheetCell => {
    return value === null || value === undefined ? '—' : { kind, value: kind === 'share' ? value : floorTo(value, 2) };
  };
  const [low, high] = shownRange(simulation?.interval80.shown ?? [card.root.value ?? 1, card.root.value ?? 1]);
  const mark = [...(assessment.sample ? [t('report.mark')] : []), ...(draft ? [t('export:cover.draft')] : [])];
  const level = card.published === null ? t('result.noLevel') : `${card.published} ${names.level(card.published)}`;
  const columns: Columns = [
    ['item', 30],
    ['value', 60],
  ];
  const rows = [
    said('firm', firmName(input)),
    said('date', { kind: 'date', value: date }),
    said('scope', t(`report.scope.${assessment.scope}`, { count: content.items.length })),
    said('level', level),
    said('index', figure(card.root.value)),
    said('range', t('result.rangeOf', { low, high })),
    said('maturity', figure(card.indices?.application)),
    said('readiness', figure(card.indices?.readiness)),
    said('coverage', figure(card.root.coverage ?? 0, 'share')),
    said('pack', card.pack),
    said('engine', card.engine),
    said('mark', mark.length === 0 ? '—' : mark.join(' · ')),
    said('disclaimer', t('report.cover.disclaimer')),
  ];
  return sheetOf('overview', { columns, rows }, input);
}

function answers(input: ReportInput): Sheet {
  const columns: Columns = [
    ['id', 10],
    ['dimension', 16],
    ['capability', 20],
    ['question', 36],
    ['state', 12],
    ['level', 8, 'whole'],
    ['anchor', 44],
    ['grade', 10],
    ['reference', 26],
    ['note', 36],
    ['reason', 24],
    ['changed', 12, 'date'],
  ];
  return sheetOf('answers', { columns, rows: answerRows(input) }, input);
}

function scores(input: ReportInput): Sheet {
  const { scoring, pack, t, names } = input;
  const { card, simulation } = scoring;
  const row = (id: string, kind: string): SheetCell[] => {
    const node = id === 'root' ? card.root : card.nodes[id];
    const spread = id === 'root' ? simulation?.interval80.shown : rangeOf(id);
    const level = id === 'root' ? card.published : (node?.publishedLevel ?? node?.level ?? null);
    return [
      id === 'root' ? null : id,
      nameOf(id),
      t(`export:workbook.scores.kinds.${kind}`),
      asPrinted(node?.value),
      asPrinted(spread?.[0]),
      asPrinted(spread?.[1]),
      level,
      level === null ? '' : names.level(level),
      node?.coverage ?? null,
    ];
  };
  const rangeOf = (id: string): readonly [number, number] | undefined => {
    const found = simulation?.dimensions[id];
    return found && [found.q10, found.q90];
  };
  const nameOf = (id: string) => {
    if (id === 'root') return t('result.overall');
    if (id === 'A') return t('app:term.index.application');
    return id === 'F' ? t('app:term.index.readiness') : names.of(id);
  };
  const known = (id: string) => card.nodes[id] !== undefined;
  const rows = [
    row('root', 'overall'),
    ...['A', 'F'].filter(known).map((id) => row(id, 'index')),
    ...pack.dimensions.flatMap(({ id, capabilities }) => [
      ...(known(id) ? [row(id, 'dimension')] : []),
      ...capabilities.filter((one) => known(one.id)).map((one) => row(one.id, 'capability')),
    ]),
  ];
  const columns: Columns = [
    ['id', 10],
    ['part', 30],
    ['kind', 12],
    ['value', 10, 'decimal'],
    ['low', 10, 'decimal'],
    ['high', 10, 'decimal'],
    ['level', 8, 'whole'],
    ['levelName', 20],
    ['coverage', 10, 'share'],
  ];
  return sheetOf('scores', { columns, rows }, input);
}

/** As the report prints it: cut to two places, so that a figure is the same on every sheet and page. */
function asPrinted(value: number | null | undefined): number | null {
  return value === null || value === undefined ? null : floorTo(value, 2);
}

function plan(input: ReportInput): Sheet {
  const { roadmap, content, t, names } = input;
  const { language } = names;
  const startsOn = roadmap?.startsOn;
  const rows = (roadmap?.actions ?? []).map(
    ({ action, start, end, wave, levelNow, priority, assignee }): SheetCell[] => {
      const [low, high] = action.costWan[roadmap?.size ?? 'small'] ?? [0, 0];
      return [
        action.id,
        action.title[language],
        names.of(action.capability),
        levelNow,
        action.to,
        t(`roadmap.wave.${wave}`),
        start + 1,
        end,
        ...(startsOn === undefined ? [] : [firstDay(start, startsOn), lastDay(end - 1, startsOn)]),
        assignee ?? t(`app:term.role.${action.owner}`),
        low,
        high,
        action.personMonths,
        priority,
        action.deliverable[language],
        action.cheapWay[language],
        t('roadmap.kpiValue', { name: action.kpi.name[language], unit: action.kpi.unit[language] }),
        citedMeasures(action.measures, content.advice, input)
          .map(({ id }) => id)
          .join(' '),
      ];
    },
  );
  const columns: Columns = [
    ['id', 14],
    ['title', 40],
    ['capability', 20],
    ['now', 8, 'whole'],
    ['to', 8, 'whole'],
    ['wave', 16],
    ['from', 8, 'whole'],
    ['until', 8, 'whole'],
    ...(startsOn === undefined
      ? []
      : ([
          ['begins', 12, 'date'],
          ['ends', 12, 'date'],
        ] as const)),
    ['owner', 12],
    ['low', 12, 'decimal'],
    ['high', 12, 'decimal'],
    ['effort', 10, 'decimal'],
    ['priority', 10, 'decimal'],
    ['deliverable', 36],
    ['cheap', 36],
    ['kpi', 28],
    ['measures', 22],
  ];
  return sheetOf('plan', { columns, rows }, input);
}

function measures(input: ReportInput): Sheet {
  const { roadmap, t, names } = input;
  const { language } = names;
  const planned = roadmap?.actions.map(({ action }) => action) ?? [];
  const rows = reportLedger(input).flatMap(({ measure, items }) =>
    items.map(({ atom: item, state }): SheetCell[] => {
      const following = planned.filter((action) => action.measures.includes(item.id));
      return [
        measure.number,
        measure.clause,
        measure.title[language],
        item.id,
        item.text[language],
        t(`ledger.state.${state}`),
        t(`report.ledger.${item.usability}`),
        item.use[language],
        following.length,
        following.map(({ title }) => title[language]).join('\n'),
      ];
    }),
  );
  const columns: Columns = [
    ['number', 8, 'whole'],
    ['clause', 10],
    ['title', 26],
    ['id', 10],
    ['text', 44],
    ['state', 12],
    ['usability', 12],
    ['use', 44],
    ['count', 8, 'whole'],
    ['actions', 44],
  ];
  return sheetOf('measures', { columns, rows }, input);
}

function evidence(input: ReportInput): Sheet {
  const { assessment, content, t, names } = input;
  const rows = content.items.flatMap((item): SheetCell[][] => {
    const answer = assessment.answers[item.id];
    if (answer?.state !== 'ok') return [];
    const { evidence: grade, evidenceRef, level } = answer;
    return [
      [
        item.id,
        names.of(item.capability),
        level,
        `E${grade}`,
        t(`app:term.evidence.${grade}`),
        evidenceRef ?? null,
        item.evidence[names.language],
        t(`app:term.role.${item.role}`),
      ],
    ];
  });
  const columns: Columns = [
    ['id', 10],
    ['capability', 22],
    ['level', 8, 'whole'],
    ['grade', 8],
    ['meaning', 24],
    ['reference', 36],
    ['wanted', 44],
    ['role', 14],
  ];
  return sheetOf('evidence', { columns, rows }, input);
}
