import { useEffect, useState } from 'react';
import { useTexts } from '#i18n';
import { ButtonLink, Callout } from '#ui';
import { useApp } from '../app-context.tsx';
import { href, routes } from '../routes.ts';
import { useAdvice, useAllItems } from '../use-content.ts';
import { siteOf, type Site } from './site-result.ts';
import { SitesComparison } from './sites-comparison.tsx';
import { usePageTitle } from '../use-page-title.ts';

const MOST = 8;

/** Several assessments beside each other: sites of one group, or clients who agreed to it. */
export function SitesScreen({ ids }: { readonly ids: string }) {
  const t = useTexts('compare');
  usePageTitle(t('sites.title'));
  const { vault, assessment, library, simulate } = useApp();
  const items = useAllItems('deep');
  const { contradictions } = useAdvice();
  const [sites, setSites] = useState<readonly Site[]>();

  useEffect(() => {
    let current = true;
    const read = async () => {
      if (await assessment.actions.settled()) assessment.actions.close();
      const loaded = await Promise.all(
        ids
          .split(',')
          .slice(0, MOST)
          .map((id) => vault.load(id)),
      );
      const found = loaded.flatMap((one) => (one.ok ? [one.value] : []));
      const content = { core: library.core, items, contradictions, simulate };
      const worked = await Promise.all(found.map((one) => siteOf(one, content)));
      if (current) setSites(worked);
    };
    void read();
    return () => {
      current = false;
    };
  }, [ids, vault, assessment, library, items, contradictions, simulate]);

  return (
    <div className="mx-auto flex max-w-4xl flex-col gap-6">
      <header className="flex flex-wrap items-end justify-between gap-4">
        <h1 className="text-2xl font-bold">{t('sites.title')}</h1>
        <ButtonLink look="secondary" href={href(routes.clients)}>
          {t('sites.back')}
        </ButtonLink>
      </header>
      {sites === undefined ? (
        <p role="status">{t('pool.working')}</p>
      ) : sites.length < 2 ? (
        <Callout tone="bad" title={t('sites.tooFew')} live />
      ) : (
        <SitesComparison sites={sites} />
      )}
    </div>
  );
}
