import { ShieldCheck, ShieldOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTexts } from '#i18n';
import { ButtonLink, Card } from '#ui';
import { href, routes } from '../routes.ts';
import { usePageTitle } from '../use-page-title.ts';

const GUARDED = ['nextUser', 'thief', 'file', 'otherPages', 'changed', 'sending', 'crash', 'windows'] as const;
const OPEN = [
  'keyboard',
  'malware',
  'fakeProgram',
  'destruction',
  'forgotten',
  'leaked',
  'traces',
  'navigation',
  'shared',
] as const;
const ADVICE = ['accounts', 'words', 'print', 'backup', 'noTrace'] as const;

/** What is protected and what is not, in plain words: docs/threat-model.md for those who use the app. */
export function SafetyScreen() {
  const t = useTexts('vault');
  usePageTitle(t('safety.title'));
  return (
    <div className="mx-auto flex max-w-3xl flex-col gap-6">
      <header>
        <h1 className="text-2xl font-bold">{t('safety.title')}</h1>
        <p className="mt-2 text-muted">{t('safety.lead')}</p>
      </header>
      <Points
        title={t('safety.guardedTitle')}
        mark={<ShieldCheck aria-hidden="true" className="mt-1 size-5 shrink-0 text-brand" />}
        points={GUARDED.map((point) => [t(`safety.guarded.${point}.who`), t(`safety.guarded.${point}.what`)])}
      />
      <Points
        title={t('safety.openTitle')}
        mark={<ShieldOff aria-hidden="true" className="mt-1 size-5 shrink-0 text-bad" />}
        points={OPEN.map((point) => [t(`safety.open.${point}.who`), t(`safety.open.${point}.what`)])}
      />
      <Card>
        <h2 className="text-lg font-semibold">{t('safety.adviceTitle')}</h2>
        <ol className="mt-3 flex list-decimal flex-col gap-2 pl-5 marker:text-muted">
          {ADVICE.map((point) => (
            <li key={point}>{t(`safety.advice.${point}`)}</li>
          ))}
        </ol>
        <ButtonLink look="secondary" className="mt-5" href={href(routes.vaults)}>
          {t('safety.toVaults')}
        </ButtonLink>
      </Card>
    </div>
  );
}

interface PointsProps {
  readonly title: string;
  readonly mark: ReactNode;
  readonly points: readonly (readonly [who: string, what: string])[];
}

function Points({ title, mark, points }: PointsProps) {
  return (
    <Card>
      <h2 className="text-lg font-semibold">{title}</h2>
      <ul className="mt-4 flex flex-col gap-4">
        {points.map(([who, what]) => (
          <li key={who} className="flex gap-3">
            {mark}
            <div>
              <p className="font-medium">{who}</p>
              <p className="text-muted">{what}</p>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
