import { clsx } from 'clsx';
import type { ItemVote } from '#answers';
import { useTexts } from '#i18n';

interface VoteStripProps {
  readonly votes: readonly ItemVote[];
  /** Text of each level, lowest first. */
  readonly anchors: readonly string[];
}

/** Five columns, one a level: who stands where, and how far apart they stand. Notes below, by name. */
export function VoteStrip({ votes, anchors }: VoteStripProps) {
  const t = useTexts('answering');
  const who = ({ respondent }: ItemVote) => respondent?.name ?? t('agenda.own');
  const at = (level: number) => votes.filter(({ answer }) => answer.state === 'ok' && answer.level === level);
  const beside = votes.flatMap((vote) => (vote.answer.state === 'ok' ? [] : [{ vote, state: vote.answer.state }]));
  const levels = anchors.map((_, place) => place + 1);
  const given = levels.filter((level) => at(level).length > 0);
  const [low, high] = [given[0], given.at(-1)];
  const noted = votes.filter(({ answer }) => answer.note !== undefined);
  return (
    <div className="flex flex-col gap-3">
      <ol className="grid grid-cols-1 sm:grid-cols-5 sm:gap-2">
        {levels.map((level) => {
          const here = at(level);
          const between = low !== undefined && high !== undefined && level >= low && level <= high && low !== high;
          return (
            <li
              key={level}
              className={clsx(
                'flex gap-3 border-l-3 px-3 py-2 sm:flex-col sm:gap-1.5 sm:border-t-3 sm:border-l-0 sm:px-1.5',
                between ? 'border-brand' : 'border-line',
              )}
            >
              <span
                aria-hidden="true"
                className={clsx(
                  'grid size-6 shrink-0 place-items-center rounded-full border text-xs font-semibold',
                  here.length > 0 ? 'border-brand bg-brand text-on-brand' : 'border-line-strong text-muted',
                )}
              >
                {level}
              </span>
              <span className="min-w-0">
                <span className="sr-only">{t('app:term.levelOf', { level })}</span>
                {here.map((vote) => (
                  <strong key={vote.respondent?.id ?? 'own'} className="mr-2 block font-semibold">
                    {who(vote)}
                  </strong>
                ))}
                <span className={clsx('block text-xs', here.length > 0 ? 'text-ink' : 'text-muted')}>
                  {anchors[level - 1]}
                </span>
              </span>
            </li>
          );
        })}
      </ol>
      {beside.length > 0 && (
        <p className="text-sm text-muted">
          {beside
            .map(({ vote, state }) => t('agenda.saidBy', { who: who(vote), answer: t(`state.${state}`) }))
            .join(t('people.comma'))}
        </p>
      )}
      {noted.length > 0 && (
        <dl className="flex flex-col gap-1 text-sm">
          {noted.map((vote) => (
            <div key={vote.respondent?.id ?? 'own'} className="flex gap-2">
              <dt className="shrink-0 font-medium">{who(vote)}</dt>
              <dd className="min-w-0 whitespace-pre-line text-muted">
                {vote.answer.note}
                {vote.answer.state === 'ok' && vote.answer.evidenceRef !== undefined && (
                  <span className="block">{t('agenda.evidence', { text: vote.answer.evidenceRef })}</span>
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
