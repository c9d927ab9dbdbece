import { quadrantOf, shownValue } from '#report';
import { Card, LevelSteps, ResponsiveChart } from '#ui';
import { Figure } from './figure.tsx';
import type { FindingsProps } from './findings-props.ts';

/** Application maturity and readiness side by side, and what their place together means. */
export function TwoIndices({ findings, words }: FindingsProps) {
  const { card, simulation } = findings;
  const { t, names } = words;
  const { indices } = card;
  if (indices === null) return null;
  const { quadrant, imbalance } = indices;
  return (
    <Card aria-labelledby="two-indices" className="grid gap-6 md:grid-cols-[1fr_22rem] md:items-center">
      <div>
        <h2 id="two-indices" className="text-lg font-semibold">
          {t('result.twoIndices')}
        </h2>
        <dl className="mt-4 grid gap-5 sm:grid-cols-2">
          {(['application', 'readiness'] as const).map((index) => {
            const level = index === 'application' ? indices.applicationLevel : indices.readinessLevel;
            return (
              <div key={index} className="border-l-2 border-line pl-4">
                <dt className="text-sm text-muted">{t(`app:term.index.${index}`)}</dt>
                <dd className="mt-1 flex items-end gap-3">
                  <span className="text-2xl font-bold">
                    <Figure node={index === 'application' ? 'A' : 'F'} words={words}>
                      {shownValue(indices[index])}
                    </Figure>
                  </span>
                  <LevelSteps level={level} label={t('app:term.levelOf', { level: level ?? '—' })} />
                </dd>
                <dd className="text-sm text-muted">{level === null ? '' : `L${level} ${names.level(level)}`}</dd>
              </div>
            );
          })}
        </dl>
        {quadrant !== null && (
          <p className="mt-5">
            {t('result.quadrantIs', {
              name: t(`result.quadrantName.${quadrant}`),
              advice: t(`result.quadrantAdvice.${quadrant}`),
            })}
          </p>
        )}
        {findings.hints.slice(0, 1).map(({ id, text }) => (
          <p key={id} className="mt-2 border-l-2 border-brand pl-3">
            {text[names.language]}
          </p>
        ))}
        {imbalance !== null && <p className="mt-2 font-medium text-accent">{t(`result.imbalance.${imbalance}`)}</p>}
      </div>
      <ResponsiveChart maxWidth={352} draw={(width) => quadrantOf({ ...words, card, simulation, width })} />
    </Card>
  );
}
