import { useTexts, useLanguage } from '#i18n';
import { ENGINE_VERSION } from '#scoring';
import { Card } from '#ui';
import { useApp } from '../app-context.tsx';
import { href, routes } from '../routes.ts';
import { useAdvice } from '../use-content.ts';
import { VerifyLink } from '../verify/verify-link.tsx';
import { usePageTitle } from '../use-page-title.ts';

const POINTS = ['own', 'scale', 'level', 'evidence', 'quick', 'plan', 'facts', 'noBenchmark'] as const;

/** What it measures, how it counts, what is assumed, where data are. */
export function AboutScreen() {
  const t = useTexts('results');
  usePageTitle(t('about.title'));
  const language = useLanguage();
  const { pack } = useApp().library.core;
  const { sources, measures } = useAdvice();
  const cited = new Set(measures.map(({ source }) => source));
  return (
    <div className="mx-auto flex max-w-3xl flex-col gap-6">
      <header>
        <h1 className="text-2xl font-bold">{t('about.title')}</h1>
        <p className="mt-2 text-muted">{t('about.lead')}</p>
      </header>
      <Card>
        <h2 className="text-lg font-semibold">{t('about.methodTitle')}</h2>
        <ol className="mt-3 flex list-decimal flex-col gap-2.5 pl-5 marker:text-muted">
          {POINTS.map((point) => (
            <li key={point}>{t(`report.method.points.${point}`)}</li>
          ))}
        </ol>
        <dl className="mt-5 flex flex-col gap-2 border-t border-line pt-4">
          {pack.levels.map(({ level, name, meaning }) => (
            <div key={level} className="flex gap-3">
              <dt className="w-32 shrink-0 font-semibold">{`L${level} ${name[language]}`}</dt>
              <dd>{meaning[language]}</dd>
            </div>
          ))}
        </dl>
      </Card>
      <Card>
        <h2 className="text-lg font-semibold">{t('about.privacy')}</h2>
        <p className="mt-3">{t('about.privacyText')}</p>
        <p className="mt-3">
          <a href={href(routes.safety)} className="underline">
            {t('about.safety')}
          </a>
        </p>
      </Card>
      <Card>
        <VerifyLink />
      </Card>
      <Card>
        <h2 className="text-lg font-semibold">{t('about.sources')}</h2>
        <ul className="mt-3 flex flex-col gap-3">
          {sources
            .filter(({ id }) => cited.has(id))
            .map(({ id, title, number, issuer, date, note }) => (
              <li key={id}>
                <p className="font-medium">
                  {[title[language], ...(number === undefined ? [] : [number])].join(' · ')}
                </p>
                <p className="text-sm text-muted">
                  {[issuer[language], ...(date === undefined ? [] : [date])].join(' · ')}
                </p>
                {note !== undefined && <p className="text-sm text-muted">{note[language]}</p>}
              </li>
            ))}
        </ul>
        <p className="mt-4 text-sm">
          <a href="./licences.txt" className="underline">
            {t('about.licences')}
          </a>
        </p>
        <p className="mt-4 text-xs text-muted">
          {t('about.version', { pack: `${pack.id}@${pack.version}`, engine: ENGINE_VERSION })}
        </p>
      </Card>
    </div>
  );
}
