import { useState, type ReactNode } from 'react';
import { spanPhrase, type Words } from '#report';
import type { LedgerAnswer, LedgerItem, LedgerRow } from '#roadmap';
import { useOpenAssessment } from '../app-context.tsx';
import { href, routes } from '../routes.ts';
import { PutIntoPlan } from '../put-into-plan.tsx';
import type { Findings } from '../use-findings.ts';
import { ProgrammeEntry } from './programme-entry.tsx';
import { StateMark } from './state-mark.tsx';

interface LedgerDetailsProps {
  readonly row: LedgerRow;
  readonly findings: Findings;
  readonly words: Words;
}

/** The matters of one measure with their answers and actions, what can be used, and what to ask. */
export function LedgerDetails({ row, findings, words }: LedgerDetailsProps) {
  const { t, names } = words;
  const { measure, items, programmes } = row;
  return (
    <div className="flex flex-col gap-6 border-t border-line bg-bg px-4 py-5">
      <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[3fr_2fr]">
        <section aria-label={t('ledger.items')} className="min-w-0">
          <Heading>{t('ledger.items')}</Heading>
          <ul className="mt-2 flex flex-col divide-y divide-line">
            {items.map((item) => (
              <li key={item.atom.id} className="py-3 first:pt-1">
                <Matter item={item} findings={findings} words={words} />
              </li>
            ))}
          </ul>
        </section>
        <section className="h-fit rounded-lg border border-line bg-surface p-4 lg:sticky lg:top-16">
          <Heading>{t(measure.noAsk === undefined ? 'ledger.ask' : 'ledger.noAsk')}</Heading>
          {measure.noAsk !== undefined && <p className="mt-2 text-sm">{measure.noAsk[names.language]}</p>}
          <ul className="mt-2 flex list-disc flex-col gap-1.5 pl-5 text-sm marker:text-brand">
            {measure.ask.map((question) => (
              <li key={question.en}>{question[names.language]}</li>
            ))}
          </ul>
        </section>
      </div>
      <section>
        <Heading>{t('ledger.programmes')}</Heading>
        {programmes.length === 0 && <p className="mt-2 text-sm text-muted">{t('ledger.noProgrammes')}</p>}
        <ul className="mt-2 grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
          {programmes.map((one) => (
            <li key={one.programme.id} className="min-w-0">
              <ProgrammeEntry entry={one} words={words} />
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function Heading({ children }: { readonly children: ReactNode }) {
  return <h3 className="font-semibold">{children}</h3>;
}

interface MatterProps {
  readonly item: LedgerItem;
  readonly findings: Findings;
  readonly words: Words;
}

function Matter({ item, findings, words }: MatterProps) {
  const { t, names } = words;
  const { roadmap } = findings;
  const target = roadmap?.target ?? null;
  const { atom, state, notHere, answers, actions } = item;
  const leftOut = roadmap?.leftOut.filter(({ action }) => action.measures.includes(atom.id)) ?? [];
  // what was put into the plan from here stays in its place, with the way back
  const [seen] = useState(leftOut);
  const left = notHere === null ? [...new Set([...seen, ...leftOut].map(({ action }) => action))] : [];
  return (
    <div className="text-sm">
      <p>
        <StateMark state={state} words={words} />
        <span className="mx-2 font-medium">{atom.text[names.language]}</span>
        <span className="text-xs whitespace-nowrap text-muted">{atom.id}</span>
      </p>
      <p className="mt-1 text-muted">{notHere === null ? atom.use[names.language] : t(`ledger.notHere.${notHere}`)}</p>
      {answers.length > 0 && (
        <ul aria-label={t('ledger.answers')} className="mt-2 flex flex-col gap-1 border-l-2 border-line pl-3">
          {answers.map((answer) => (
            <li key={answer.item.id}>
              <AnswerLine answer={answer} target={target} words={words} />
            </li>
          ))}
        </ul>
      )}
      {actions.length > 0 && (
        <p className="mt-2">
          <span className="text-muted">{`${t('ledger.actions')}${t('scenario.colon')}`}</span>
          {actions
            .map((planned) =>
              t('ledger.inMonths', {
                title: planned.action.title[names.language],
                months: spanPhrase(planned, { t, startsOn: roadmap?.startsOn }),
              }),
            )
            .join(t('ledger.semicolon'))}
        </p>
      )}
      {left.length > 0 && (
        <ul aria-label={t('ledger.leftOut')} className="mt-2 flex flex-col gap-1 border-l-2 border-line pl-3">
          {left.map((action) => (
            <li key={action.id}>
              {action.title[names.language]}
              <PutIntoPlan action={action} findings={findings} words={words} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

interface AnswerLineProps {
  readonly answer: LedgerAnswer;
  readonly target: number | null;
  readonly words: Words;
}

/** The capability a question is about, the level chosen, and the way to the question. */
function AnswerLine({ answer, target, words }: AnswerLineProps) {
  const { t, names } = words;
  const { id } = useOpenAssessment();
  const { item } = answer;
  const dimension = names.dimensionOf(item.capability)?.id ?? '';
  return (
    <>
      <a className="text-brand underline" href={href(routes.dimension(id, dimension, item.id))}>
        {names.of(item.capability)}
      </a>
      {t('scenario.colon')}
      {answerPhrase(answer, target, words)}
    </>
  );
}

function answerPhrase({ level, state }: LedgerAnswer, target: number | null, { t }: Words): string {
  switch (state) {
    case 'na':
      return t('ledger.answerNa');
    case 'unknown':
      return t('ledger.answerUnknown');
    case 'declined':
      return t('ledger.answerDeclined', { level: level ?? '—' });
    case 'reached':
      return t('ledger.answerReached', { level: level ?? '—' });
    case 'below':
      return target === null
        ? t('ledger.answerPlain', { level: level ?? '—' })
        : t('ledger.answerLevel', { level: level ?? '—', target });
  }
}
