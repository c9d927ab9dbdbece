import { isSettled, undisputed, votesOn, type AnswerDraft, type ItemVote } from '#answers';
import type { Item } from '#catalogue';
import { useTexts } from '#i18n';
import { agreement, disagreements, type Vote } from '#scoring';
import { Button, Callout, Card } from '#ui';
import { useApp, useOpenAssessment } from '../app-context.tsx';
import { DisputeCard } from './dispute-card.tsx';

/** What those who answered see differently, the most urgent first, and what they agree on. */
export function Agenda({ items }: { readonly items: readonly Item[] }) {
  const t = useTexts('answering');
  const { assessment: store, now } = useApp();
  const assessment = useOpenAssessment();
  const { respondents = [], answers } = assessment;
  if (!respondents.some(({ returnedAt }) => returnedAt !== undefined)) {
    return (
      <Card aria-labelledby="agenda-title" className="print:hidden">
        <h2 id="agenda-title" className="text-lg font-semibold">
          {t('agenda.title')}
        </h2>
        <p className="mt-1 text-muted">{t('agenda.none')}</p>
      </Card>
    );
  }
  const votes = new Map(items.map((item) => [item.id, votesOn(item.id, assessment)]));
  const found = disagreements(
    items.map(({ id, weight }) => ({ item: id, weight, votes: (votes.get(id) ?? []).map(asVote) })),
  );
  const open = found.filter(({ item }) => !isSettled(item, assessment));
  const line = (name: string, note: string) => t('agenda.noteOf', { name, note });
  const agreed = items.flatMap(({ id }): [string, AnswerDraft][] => {
    const draft = undisputed(votes.get(id) ?? [], answers[id], line);
    return draft === undefined ? [] : [[id, draft]];
  });
  const adoptAgreed = () => {
    const at = now();
    store.actions.edit(({ answers: sheet }) => ({
      answers: { ...sheet, ...Object.fromEntries(agreed.map(([id, draft]) => [id, { ...draft, at }])) },
    }));
  };
  const rows = [answers, ...respondents.map((one) => one.answers)].map((sheet) =>
    items.map(({ id }) => {
      const answer = sheet[id];
      return answer?.state === 'ok' ? answer.level : null;
    }),
  );
  const measured = agreement(rows);
  return (
    <section aria-labelledby="agenda-title" className="flex flex-col gap-5 print:hidden">
      <div>
        <h2 id="agenda-title" className="text-lg font-semibold">
          {t('agenda.title')}
        </h2>
        <p className="mt-1 text-muted">
          {open.length > 0 ? t('agenda.lead', { count: open.length }) : t('agenda.allSettled')}
          {measured !== null &&
            ` ${t(`agenda.agreement.${measured.reading}`, { alpha: measured.alpha.toFixed(2), count: measured.items })}`}
        </p>
      </div>
      {agreed.length > 0 && (
        <Callout tone="info" title={t('agenda.agreed', { count: agreed.length })}>
          <p>{t('agenda.agreedText')}</p>
          <Button className="mt-3" look="secondary" onClick={adoptAgreed}>
            {t('agenda.adoptAgreed', { count: agreed.length })}
          </Button>
        </Callout>
      )}
      <ol className="flex flex-col gap-4">
        {open.map((dispute, place) => {
          const item = items.find(({ id }) => id === dispute.item);
          return item === undefined ? null : (
            <li key={item.id}>
              <DisputeCard
                // new votes are a new question: what was proposed before no longer holds
                key={JSON.stringify(votes.get(item.id))}
                item={item}
                dispute={dispute}
                votes={votes.get(item.id) ?? []}
                place={place + 1}
              />
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function asVote({ answer }: ItemVote): Vote {
  return answer.state === 'ok'
    ? { state: 'ok', value: answer.level, evidence: answer.evidence }
    : { state: answer.state };
}
