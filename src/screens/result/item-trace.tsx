import { shownTerm } from '#report';
import { href, routes } from '../routes.ts';
import type { FindingsProps } from './findings-props.ts';

/** Where a figure ends: the question, the answer that was given and what it rests on. */
export function ItemTrace({ id, findings, words }: FindingsProps & { readonly id: string }) {
  const { t, names } = words;
  const { assessment, card, items } = findings;
  const answer = assessment.answers[id];
  const scored = card.items[id];
  const capability = items.find((item) => item.id === id)?.capability ?? '';
  const dimension = names.dimensionOf(capability)?.id;
  const grade = answer?.state === 'ok' ? answer.evidence : 0;
  const reference = answer?.state === 'ok' ? answer.evidenceRef : undefined;
  const note = answer?.note;
  return (
    <>
      <p className="font-semibold">{names.stem(id)}</p>
      <p className="border-l-2 border-brand pl-3">{answerPhrase()}</p>
      <ul className="flex list-disc flex-col gap-1.5 pl-5 text-sm marker:text-muted">
        {scored?.value != null && <li>{t('trace.counted', { value: shownTerm(scored.value) })}</li>}
        {answer?.state === 'ok' && (
          <li>
            {t('trace.evidence', { grade, name: t(`app:term.evidence.${grade}`) })}
            {scored?.evidenceValue != null &&
              scored.value !== null &&
              scored.evidenceValue < scored.value &&
              t('trace.supported', { value: shownTerm(scored.evidenceValue) })}
          </li>
        )}
        {reference !== undefined && <li>{reference}</li>}
        {note !== undefined && <li>{t('report.answers.note', { note })}</li>}
      </ul>
      {dimension !== undefined && (
        <p>
          <a href={href(routes.dimension(assessment.id, dimension, id))}>{t('trace.toQuestion')}</a>
        </p>
      )}
    </>
  );

  function answerPhrase(): string {
    switch (answer?.state) {
      case 'ok':
        return t('report.answers.level', { level: answer.level, anchor: names.anchor(id, answer.level) });
      case 'na':
        return t('report.answers.na', { reason: answer.reason });
      case 'unknown':
        return t('report.answers.unknown');
      case 'blank':
      case undefined:
        return t('report.answers.blank');
    }
  }
}
