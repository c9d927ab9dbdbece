import type { Block, Cell } from './model.ts';
import type { ReportInput } from './report-input.ts';

/** The national measures that the plan's actions follow, each with its number and what it says. */
export function ledgerSection({ roadmap, content, t, names }: ReportInput): Block[] {
  const { language } = names;
  const actions = roadmap?.actions.map(({ action }) => action) ?? [];
  const rows = content.advice.measures.flatMap((measure): Cell[][] => {
    const followed = measure.items.filter(({ id }) => actions.some((action) => action.measures.includes(id)));
    return followed.map((item, index): Cell[] => [
      [
        [
          {
            text: index === 0 ? `${measure.clause}${language === 'en' ? ' ' : ''}${measure.title[language]}` : '',
            bold: true,
          },
        ],
      ],
      [[item.text[language]], [{ text: item.id, muted: true }]],
      [[{ text: t(`report.ledger.${item.usability}`), bold: true }], [item.use[language]]],
      actions
        .filter(({ measures }) => measures.includes(item.id))
        .map(({ id, title }) => [{ text: title[language], link: `#action-${id}` }]),
    ]);
  });
  if (rows.length === 0) return [];
  return [
    { kind: 'heading', id: 'ledger', level: 1, text: t('report.ledger.title') },
    { kind: 'paragraph', text: [t('report.ledger.lead')] },
    {
      kind: 'table',
      id: 'ledger-table',
      caption: t('report.ledger.table'),
      columns: [
        { title: t('report.ledger.measure'), width: 22 },
        { title: t('report.ledger.items'), width: 26 },
        { title: t('report.ledger.usability'), width: 26 },
        { title: t('report.ledger.actions'), width: 26 },
      ],
      rows,
    },
  ];
}
