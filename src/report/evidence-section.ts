import type { Block, Cell } from './model.ts';
import type { ReportInput } from './report-input.ts';
import { evidencedShare } from './standing.ts';

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
  // an example that nobody wrote down is in the list of answers
  const least = input.edition === 'full' ? 1 : 2;
  const rows = content.items.flatMap((item): Cell[][] => {
    const answer = assessment.answers[item.id];
    if (answer?.state !== 'ok' || (answer.evidenceRef === undefined && answer.evidence < least)) return [];
    return [
      [
        [[names.of(item.capability)], [{ text: item.id, muted: true }]],
        [[`E${answer.evidence} ${t(`app:term.evidence.${answer.evidence}`)}`]],
        [[answer.evidenceRef ?? '—']],
        [[item.evidence[names.language]]],
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
        { title: t('export:evidence.capability'), width: 22 },
        { title: t('export:evidence.grade'), width: 16 },
        { title: t('export:evidence.reference'), width: 32 },
        { title: t('export:evidence.wanted'), width: 30 },
      ],
      rows,
    });
  }
  return blocks;
}
