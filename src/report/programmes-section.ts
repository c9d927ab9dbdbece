import type { Programme } from '#catalogue';
import { briefly, leftOut } from './brief.ts';
import type { Block, Cell } from './model.ts';
import type { ReportInput } from './report-input.ts';
import { programmesOf } from './cited.ts';

const BRIEF = 6;

/** Programmes the plan's actions name that hold where the firm is: what each gives, and how to find out. */
export function programmesSection(input: ReportInput): Block[] {
  const { roadmap, content, assessment, t, names } = input;
  const { language } = names;
  const actions = roadmap?.actions.map(({ action }) => action) ?? [];
  const used = new Map<string, Programme>();
  for (const action of actions) {
    for (const programme of programmesOf(action, content.advice, assessment.profile.region)) {
      used.set(programme.id, programme);
    }
  }
  const listed = [...used.values()].filter(isSupport);
  if (listed.length === 0) return [];
  const rows = briefly(listed, BRIEF, input).map(
    ({ title, number, region, gives, howToCheck, validUntil, grade }): Cell[] => {
      return [
        [
          [{ text: title[language], bold: true }],
          [{ text: [number, region[language]].filter((part) => part !== undefined).join(' · '), muted: true }],
        ],
        [[gives[language]]],
        [[howToCheck[language]]],
        [[validUntil ?? '—'], [{ text: grade === 'C' ? `C · ${t('roadmap.toVerify')}` : grade, muted: true }]],
      ];
    },
  );
  return [
    { kind: 'heading', id: 'programmes', level: 1, text: t('export:programmes.title') },
    { kind: 'paragraph', text: [t('export:programmes.lead')] },
    {
      kind: 'table',
      id: 'programme-table',
      caption: t('export:programmes.table'),
      columns: [
        { title: t('export:programmes.name'), width: 28 },
        { title: t('export:programmes.gives'), width: 28 },
        { title: t('export:programmes.check'), width: 30 },
        { title: t('export:programmes.until'), width: 14 },
      ],
      rows,
    },
    ...leftOut(listed, BRIEF, input),
  ];
}

/** Whether one can ask for something there; a law or a standard asks something of the firm. */
export function isSupport({ kind }: Pick<Programme, 'kind'>): boolean {
  return kind !== 'rule' && kind !== 'standard';
}
