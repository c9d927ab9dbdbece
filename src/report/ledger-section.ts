import { LEDGER_STATES, measureLedger, type LedgerRow, type LedgerState } from '#roadmap';
import { briefly } from './brief.ts';
import { expiredPhrase, measureName, numberBeside } from './cited.ts';
import { joinSentences, type Words } from './explain.ts';
import type { Block, Cell, Text } from './model.ts';
import type { ReportInput } from './report-input.ts';

/** The measures held against the answers, as on the day of the report. */
export function reportLedger({ assessment, content, pack, roadmap, date }: ReportInput): LedgerRow[] {
  return measureLedger({
    core: { pack, industries: content.industries },
    items: content.items,
    advice: content.advice,
    assessment,
    roadmap,
    today: date,
  });
}

/** All national measures: state, reason and actions; the policies to use; what to ask. */
export function ledgerSection(input: ReportInput): Block[] {
  const { t } = input;
  const rows = reportLedger(input);
  if (rows.length === 0) return [];
  const whole = input.edition === 'full';
  return [
    { kind: 'heading', id: 'ledger', level: 1, text: t('ledger.report.title') },
    { kind: 'paragraph', text: [t('report.ledger.lead')] },
    { kind: 'paragraph', text: [appliesSentence(rows, input)] },
    {
      kind: 'table',
      id: 'ledger-table',
      caption: t('ledger.report.table'),
      columns: [
        { title: `${t('ledger.measure')} · ${t('ledger.report.state')}`, width: whole ? 22 : 30 },
        { title: t('ledger.report.why'), width: whole ? 26 : 42 },
        { title: t('ledger.actions'), width: whole ? 26 : 28 },
        // a board has the chapter on programmes
        ...(whole ? [{ title: t('ledger.programmes'), width: 26 }] : []),
      ],
      rows: rows.map((row): Cell[] => [
        measureCell(row, input),
        whyTexts(row, input),
        actionTexts(row, input),
        ...(whole ? [programmeTexts(row, input)] : []),
      ]),
    },
    ...(whole ? askBlocks(rows, input) : []),
  ];
}

/** Name and state, one under the other: the columns beside them need the room. */
function measureCell({ measure, state }: LedgerRow, { t, names }: ReportInput): Cell {
  return [[{ text: measureName(measure, { t, names }), bold: true }], [t(`ledger.state.${state}`)]];
}

/** How many measures concern the firm, and in which way. */
export function appliesSentence(rows: readonly LedgerRow[], { t, names }: Words): string {
  const countOf = (...states: readonly LedgerState[]) => rows.filter(({ state }) => states.includes(state)).length;
  const counted = CONCERNING.flatMap((state) => {
    const count = countOf(state);
    return count === 0 ? [] : [t(`ledger.counted.${state}`, { count })];
  });
  const list = counted.join(t('explain.listSeparator'));
  const rest = countOf('not-here', 'background');
  return joinSentences(
    [
      ...(counted.length === 0 ? [] : [t('ledger.applies', { total: rows.length, count: rows.length - rest, list })]),
      ...(rest === 0 ? [] : [t('ledger.appliesNot', { count: rest })]),
    ],
    { names },
  );
}

const CONCERNING = ['gap', 'doing', 'to-check', 'can-use'] as const;

/** What the state follows from: the answers behind it, or what can be used, or why it is background. */
function whyTexts({ items, state }: LedgerRow, input: ReportInput): Text[] {
  const { t, names } = input;
  const own = items.filter((item) => item.state === state);
  const levels = new Map(
    own.flatMap(({ answers }) => answers).map(({ item, level }) => [item.capability, level] as const),
  );
  if ((state === 'gap' || state === 'doing') && levels.size > 0) {
    const phrases = [...levels].flatMap(([capability, level]) =>
      level === null ? [] : [t('ledger.report.level', { capability: names.of(capability), level })],
    );
    // one below the other, as the actions beside them
    if (input.edition === 'full')
      return [...phrases.map((phrase): Text => [phrase]), ...restCounts(items, state, input)];
    const shown = briefly(phrases, BRIEF_LEVELS, input);
    return [[shown.join(t('explain.listSeparator'))], ...moreOf(phrases.length - shown.length, input)];
  }
  const reason = own[0]?.notHere ?? null;
  if (reason !== null) return [[t(`ledger.notHere.${reason}`)]];
  const used = own
    .slice(0, input.edition === 'full' ? 2 : 1)
    .map(({ atom }): Text => [atom.use[names.language], { text: ` ${atom.id}`, muted: true }]);
  return [...used, ...restCounts(items, state, input)];
}

/** What else the measure holds, by state; a board is told by measure. */
function restCounts(items: LedgerRow['items'], shown: LedgerState, { t, edition }: ReportInput): Text[] {
  if (edition !== 'full') return [];
  const counts = LEDGER_STATES.filter((state) => state !== shown).flatMap((state) => {
    const count = items.filter((item) => item.state === state).length;
    return count === 0 ? [] : [`${t(`ledger.state.${state}`)} ${count}`];
  });
  return counts.length === 0 ? [] : [[{ text: counts.join(' · '), muted: true }]];
}

/** What a board sees of many actions of one measure. */
const BRIEF = 1;
/** Capabilities a board is shown of one measure. */
const BRIEF_LEVELS = 4;

function actionTexts({ items }: LedgerRow, input: ReportInput): Text[] {
  const { t, names } = input;
  const actions = new Map(items.flatMap(({ actions: own }) => own).map(({ action }) => [action.id, action] as const));
  const none = input.edition === 'full' ? t('ledger.noActions') : '—';
  if (actions.size === 0) return [[{ text: none, muted: true }]];
  const all = [...actions.values()];
  const shown = briefly(all, BRIEF, input);
  return [
    ...shown.map(({ id, title }): Text => [{ text: title[names.language], link: `#action-${id}` }]),
    ...moreOf(all.length - shown.length, input),
  ];
}

function moreOf(more: number, { t }: Pick<ReportInput, 't'>): Text[] {
  return more === 0 ? [] : [[{ text: t('export:edition.moreOfThem', { more }), muted: true }]];
}

/** Policies of a measure that hold where the firm is, each with number and grade; what each gives stands in its own chapter. */
function programmeTexts({ programmes }: LedgerRow, input: ReportInput): Text[] {
  const { t, names } = input;
  if (programmes.length === 0) return [[{ text: '—', muted: true }]];
  return programmes.map(({ programme, expired }): Text => {
    const { title, grade } = programme;
    const number = numberBeside(programme, names);
    const about = [number, expiredPhrase(programme, input), grade === 'C' ? t('roadmap.toVerify') : grade].filter(
      (part) => part !== undefined,
    );
    return [
      { text: title[names.language], muted: expired },
      { text: ` · ${about.join(' · ')}`, muted: true },
    ];
  });
}

/** Questions to take to the office in charge, by measure. */
function askBlocks(rows: readonly LedgerRow[], { t, names }: ReportInput): Block[] {
  const asked = rows.filter(({ measure }) => measure.ask.length > 0);
  if (asked.length === 0) return [];
  return [
    { kind: 'heading', id: 'ask', level: 2, text: t('ledger.report.ask') },
    {
      kind: 'list',
      ordered: false,
      items: asked.map(({ measure }): Text => [
        { text: `${measureName(measure, { t, names })}${t('scenario.colon')}`, bold: true },
        measure.ask.map((question) => question[names.language]).join(names.language === 'zh-CN' ? '' : ' '),
      ]),
    },
  ];
}
