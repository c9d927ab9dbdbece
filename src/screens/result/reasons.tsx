import { bindingSentences, liftChangePhrase } from '#report';
import { Card } from '#ui';
import type { FindingsProps } from './findings-props.ts';

/** What holds the level, and the smallest changes that lift it. */
export function Reasons({ findings, words }: FindingsProps) {
  const { card, lift } = findings;
  const { t } = words;
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[1fr_1.4fr]">
      <Card aria-labelledby="binding">
        <h2 id="binding" className="text-lg font-semibold">
          {t('result.binding')}
        </h2>
        <ul className="mt-3 flex list-disc flex-col gap-2 pl-5 marker:text-accent">
          {bindingSentences(card, words).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Card>
      <Card aria-labelledby="lift">
        <h2 id="lift" className="text-lg font-semibold">
          {t('result.lift', { target: lift?.target ?? 5 })}
        </h2>
        {lift === null ? (
          <p className="mt-3">{t('result.liftTop')}</p>
        ) : (
          <ol className="mt-3 flex flex-col gap-4">
            {lift.steps.map(({ id, kind, changes }) => (
              <li key={id}>
                <p className="font-medium">{t(`result.liftStep.${kind}`)}</p>
                <ul className="mt-1.5 flex flex-wrap gap-1.5">
                  {changes.map((change) => (
                    <li key={change.id} className="rounded-md border border-line bg-bg px-2.5 py-0.5 text-sm">
                      {liftChangePhrase(change, words)}
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ol>
        )}
      </Card>
    </div>
  );
}
