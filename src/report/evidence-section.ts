import { briefly, leftOut } from './brief.ts';
import type { Block, Cell, Run, Text } from './model.ts';
import type { ReportInput } from './report-input.ts';
import { evidencedShare } from './standing.ts';

/** Entries a board is shown. */
const BRIEF = 5;

/** What stands behind the answers: how many rest on documents, and which. */
export function evidenceSection(input: ReportInput): Block[] {
  const { assessment, content, t, names } = input;
  const { evidenced, chosen } = evidencedShare(input);
  if (chosen === 0) return [];
  const grades = [0, 1, 2, 3] as const;
  const count = (grade: number) =>
    content.items.filter(({ id }) => {
      const answer = assessment.answers[id];
      return answer?.state === 'ok' && answer.evidence === grade;
    }).length;
  const whole = input.edition === 'full';
  const rows = content.items.flatMap((item): Cell[][] => {
    const answer = assessment.answers[item.id];
    if (answer?.state !== 'ok' || (answer.evidenceRef === undefined && (!whole || answer.evidence < 1))) return [];
    const id: Run = { text: item.id, muted: true };
    const grade: Text = [`E${answer.evidence} ${t(`app:term.evidence.${answer.evidence}`)}`];
    const reference: Text = [answer.evidenceRef ?? { text: t('export:evidence.noReference'), muted: true }];
    return [
      [
        [[names.of(item.capability), '  ', id]],
        // what would be worth showing is for who prepares it
        ...(whole ? [[grade, reference], [[item.evidence[names.language]]]] : [[grade], [reference]]),
      ],
    ];
  });
  const blocks: Block[] = [
    { kind: 'heading', id: 'evidence', level: 1, text: t('export:evidence.title') },
    { kind: 'paragraph', text: [t('export:evidence.lead', { evidenced, chosen })] },
    {
      kind: 'figures',
      items: grades.map((grade) => ({
        label: `E${grade}`,
        value: String(count(grade)),
        note: t(`app:term.evidence.${grade}`),
      })),
    },
  ];
  if (rows.length > 0) {
    blocks.push({
      kind: 'table',
      id: 'evidence-table',
      caption: t('export:evidence.table'),
      columns: [
        { title: t('export:evidence.capability'), width: whole ? 28 : 40 },
        ...(whole
          ? [
              { title: `${t('export:evidence.grade')} · ${t('export:evidence.reference')}`, width: 36 },
              { title: t('export:evidence.wanted'), width: 36 },
            ]
          : [
              { title: t('export:evidence.grade'), width: 16 },
              { title: t('export:evidence.reference'), width: 32 },
            ]),
      ],
      rows: briefly(rows, BRIEF, input),
    });
    blocks.push(...leftOut(rows, BRIEF, input));
  }
  return blocks;
}
