import type { Answer } from '#answers';
import type { Item } from '#catalogue';
import { anchorInFull } from './explain.ts';
import type { Block, Cell, Text } from './model.ts';
import type { ReportInput } from './report-input.ts';

/** Every item asked with its answer, evidence and note: what was typed is in the report. */
export function answerSection(input: ReportInput): Block[] {
  const { assessment, content, t, names, pack } = input;
  const rows = content.items.map((item): Cell[] => {
    const answer = assessment.answers[item.id];
    return [
      [[{ text: names.of(item.capability), bold: true }], [item.stem[names.language]]],
      [[answerText(item, answer, input)]],
      remarksOf(answer, input),
    ];
  });
  // a stage the firm does not have is not asked; what was noted on it before stays readable
  const hidden = Object.entries(assessment.answers).filter(
    ([id, { note }]) => note !== undefined && !content.items.some((item) => item.id === id),
  );
  const notes = hidden.map(([id, { note = '' }]): Text => [`${names.of(id)} · ${t('report.answers.note', { note })}`]);
  const outOfScope = Object.entries(assessment.profile.outOfScope).map(([id, reason]): Text => {
    const name = pack.dimensions.find((dimension) => dimension.id === id)?.name[names.language] ?? id;
    return [`${name} · ${t('result.outOfScope', { reason })}`];
  });
  const remarks = [...outOfScope, ...notes];
  return [
    { kind: 'heading', id: 'answers', level: 1, text: t('report.answers.title') },
    {
      kind: 'table',
      id: 'answer-table',
      caption: t('report.answers.table'),
      columns: [
        { title: t('report.answers.question'), width: 34 },
        { title: t('report.answers.answer'), width: 34 },
        { title: t('report.answers.evidence'), width: 32 },
      ],
      rows,
    },
    ...(remarks.length === 0 ? [] : [{ kind: 'list', ordered: false, items: remarks } as const]),
  ];
}

function answerText(item: Item, answer: Answer | undefined, input: ReportInput): string {
  const { t } = input;
  switch (answer?.state) {
    case 'ok':
      return t('report.answers.level', { level: answer.level, anchor: anchorInFull(item.id, answer.level, input) });
    case 'unknown':
      return t('report.answers.unknown');
    case 'na':
      return t('report.answers.na', { reason: answer.reason });
    case 'blank':
    case undefined:
      return t('report.answers.blank');
  }
}

function remarksOf(answer: Answer | undefined, { t }: ReportInput): Cell {
  const lines: Text[] = [];
  if (answer?.state === 'ok') {
    const { evidence, evidenceRef, notNeeded } = answer;
    const name = t(`app:term.evidence.${evidence}`);
    const graded =
      evidenceRef === undefined
        ? t('report.answers.grade', { grade: evidence, name })
        : t('report.answers.gradeWith', { grade: evidence, name, reference: evidenceRef });
    lines.push([graded]);
    if (notNeeded !== undefined) lines.push([t('report.answers.notNeeded', { reason: notNeeded.reason })]);
  }
  // apart from its label, so that it stands once where the label is said in two languages
  if (answer?.note !== undefined) lines.push([t('export:answers.note'), t('scenario.colon'), answer.note]);
  return lines.length === 0 ? [['—']] : lines;
}
