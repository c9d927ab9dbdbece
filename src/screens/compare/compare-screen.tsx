import { History } from 'lucide-react';
import { useState } from 'react';
import { useTexts } from '#i18n';
import { ButtonLink, Card, SelectField } from '#ui';
import { useOpenAssessment } from '../app-context.tsx';
import { href, routes } from '../routes.ts';
import { useFindings, useWords } from '../use-findings.ts';
import { FreezeCard } from './freeze-card.tsx';
import { PairComparison } from './pair-comparison.tsx';
import { PoolCard } from './pool-card.tsx';
import { SnapshotList } from './snapshot-list.tsx';
import { NOW, useSides, type NamedSide } from './use-sides.ts';
import { usePageTitle } from '../use-page-title.ts';

/** How a firm stands to itself at another time, and to the others of the vault. */
export function CompareScreen() {
  const t = useTexts('compare');
  usePageTitle(t('compare.title'));
  const open = useOpenAssessment();
  const findings = useFindings();
  const words = useWords(findings.items);
  const sides = useSides(findings);
  const now = sides.at(-1);
  if (now === undefined) return null;
  return (
    <div className="mx-auto flex max-w-4xl flex-col gap-6">
      <header className="flex flex-wrap items-end justify-between gap-4">
        <div className="max-w-2xl min-w-0">
          <p className="truncate text-sm text-muted">{open.profile.firmName}</p>
          <h1 className="text-2xl font-bold">{t('compare.title')}</h1>
          <p className="mt-2 text-muted">{t('compare.lead')}</p>
        </div>
        <ButtonLink look="secondary" href={href(routes.step(open.id, 'history'))}>
          <History aria-hidden="true" className="size-5" />
          {t('compare.toHistory')}
        </ButtonLink>
      </header>
      {sides.length > 1 && <Chosen sides={sides} words={words} />}
      <FreezeCard now={now.side} />
      <SnapshotList />
      <PoolCard findings={findings} words={words} />
    </div>
  );
}

/** Two of the moments, the first and now unless others are chosen. */
function Chosen({
  sides,
  words,
}: {
  readonly sides: readonly NamedSide[];
  readonly words: ReturnType<typeof useWords>;
}) {
  const t = useTexts('compare');
  const [chosen, setChosen] = useState<{ readonly from?: string; readonly to?: string }>({});
  const before = sides.find(({ id }) => id === chosen.from) ?? sides[0];
  const after = sides.find(({ id }) => id === (chosen.to ?? NOW)) ?? sides.at(-1);
  if (before === undefined || after === undefined) return null;
  return (
    <Card aria-labelledby="pair" className="flex flex-col gap-5">
      <h2 id="pair" className="sr-only">
        {t('compare.title')}
      </h2>
      <div className="grid gap-4 sm:grid-cols-2">
        {(
          [
            ['from', before],
            ['to', after],
          ] as const
        ).map(([end, value]) => (
          <SelectField
            key={end}
            label={t(`compare.${end}`)}
            value={value.id}
            onChange={(event) => setChosen({ ...chosen, [end]: event.target.value })}
          >
            {sides.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
        ))}
      </div>
      <PairComparison before={before} after={after} words={words} />
    </Card>
  );
}
