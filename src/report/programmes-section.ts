import type { Programme } from '#catalogue';
import type { Block, Cell } from './model.ts';
import type { ReportInput } from './report-input.ts';
import { programmesOf } from './roadmap-section.ts';

/** Programmes the plan's actions name that hold where the firm is: what each gives, and how to find out. */
export function programmesSection({ roadmap, content, assessment, t, names }: ReportInput): Block[] {
  const { language } = names;
  const actions = roadmap?.actions.map(({ action }) => action) ?? [];
  const used = new Map<string, { readonly programme: Programme; readonly for: string[] }>();
  for (const action of actions) {
    for (const programme of programmesOf(action, content.advice, assessment.profile.region)) {
      const entry = used.get(programme.id) ?? { programme, for: [] };
      entry.for.push(action.id);
      used.set(programme.id, entry);
    }
  }
  if (used.size === 0) return [];
  const rows = [...used.values()].map(({ programme }): Cell[] => {
    const { title, number, region, gives, howToCheck, validUntil, grade } = programme;
    return [
      [
        [{ text: title[language], bold: true }],
        [{ text: [number, region[language]].filter((part) => part !== undefined).join(' · '), muted: true }],
      ],
      [[gives[language]]],
      [[howToCheck[language]]],
      [[validUntil ?? '—'], [{ text: grade === 'C' ? `C · ${t('roadmap.toVerify')}` : grade, muted: true }]],
    ];
  });
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
  ];
}
