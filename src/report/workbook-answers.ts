import type { Answer } from '#answers';
import { anchorInFull } from './explain.ts';
import type { ReportInput } from './report-input.ts';
import type { SheetCell } from './workbook-model.ts';

/** A row an item asked, then what was said to items that are not asked any more: nothing typed is left out. */
export function answerRows(input: ReportInput): SheetCell[][] {
  const { assessment, content } = input;
  const asked = new Set(content.items.map(({ id }) => id));
  const others = Object.keys(assessment.answers).filter((id) => !asked.has(id));
  return [...content.items.map(({ id }) => id), ...others].map((id) => rowOf(id, input));
}

function rowOf(id: string, input: ReportInput): SheetCell[] {
  const { assessment, content, names, t } = input;
  const answer: Answer | undefined = assessment.answers[id];
  const capability = content.items.find((item) => item.id === id)?.capability ?? id.split('.').slice(-3, -1).join('.');
  const level = answer?.state === 'ok' ? answer.level : null;
  return [
    id,
    names.dimensionOf(capability)?.name[names.language] ?? '',
    names.of(capability),
    names.stem(id),
    t(`export:workbook.answers.states.${answer?.state ?? 'blank'}`),
    level,
    level === null ? '' : anchorInFull(id, level, input),
    answer?.state === 'ok' ? `E${answer.evidence}` : '',
    (answer?.state === 'ok' ? answer.evidenceRef : undefined) ?? '',
    answer?.note ?? '',
    reasonOf(answer) ?? assessment.profile.outOfScope[capability.split('.')[0] ?? ''] ?? '',
    answer?.at.slice(0, 10) ?? null,
  ];
}

function reasonOf(answer: Answer | undefined): string | undefined {
  if (answer?.state === 'na') return answer.reason;
  return answer?.state === 'ok' ? answer.notNeeded?.reason : undefined;
}
