import { useState } from 'react';
import { sectorOf, sizeClassOf } from '#answers';
import { useTexts } from '#i18n';
import type { Words } from '#report';
import { FEWEST_IN_COHORT } from '#scoring';
import { Button, Callout, Card, Segments } from '#ui';
import { useApp } from '../app-context.tsx';
import type { Findings } from '../use-findings.ts';
import { PoolFigures } from './pool-figures.tsx';
import type { PoolRow } from './pool-rows.ts';
import { usePool } from './use-pool.ts';

const AMONG = ['all', 'sector', 'size'] as const;
type Among = (typeof AMONG)[number];

interface PoolCardProps {
  readonly findings: Findings;
  readonly words: Words;
}

/** Where the firm stands among the others of the vault: quarters only, and nothing below five. */
export function PoolCard({ findings, words }: PoolCardProps) {
  const t = useTexts('compare');
  const faults = useTexts('faults');
  const { scope } = findings.assessment;
  const { pool, workOut } = usePool(scope);
  const [among, setAmong] = useState<Among>('all');
  const [withArchived, setWithArchived] = useState(false);
  const belongs = useBelongs(findings);
  const rows =
    pool.kind === 'ready' ? pool.rows.filter((row) => (withArchived || !row.archived) && belongs(row, among)) : [];
  return (
    <Card aria-labelledby="pool" className="flex flex-col gap-4">
      <div>
        <h2 id="pool" className="text-lg font-semibold">
          {t('pool.title')}
        </h2>
        <p className="mt-1 text-muted">{t('pool.text')}</p>
      </div>
      {pool.kind === 'ready' && (
        <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
          <Segments
            legend={t('pool.among')}
            name="pool-among"
            value={among}
            options={AMONG.map((value) => ({ value, label: t(`pool.${value}`) }))}
            onChange={setAmong}
          />
          <label className="flex min-h-11 items-center gap-2 text-sm">
            <input
              type="checkbox"
              className="size-4.5 accent-brand"
              checked={withArchived}
              onChange={(event) => setWithArchived(event.target.checked)}
            />
            {t('pool.archived')}
          </label>
        </div>
      )}
      <div role="status" className="flex flex-col gap-2">
        {pool.kind === 'working' && <p>{t('pool.working')}</p>}
        {pool.kind === 'failed' && (
          <Callout tone="bad" title={t('pool.failed', { reason: faults(`open.error.${pool.reason}`) })} />
        )}
        {pool.kind === 'ready' && rows.length < FEWEST_IN_COHORT && (
          <Callout tone="info" title={t('pool.few', { count: rows.length })} />
        )}
        {pool.kind === 'ready' && rows.length >= FEWEST_IN_COHORT && (
          <p className="font-medium">{t('pool.n', { count: rows.length, scope: t(`change.scope.${scope}`) })}</p>
        )}
        {pool.kind === 'ready' && pool.leftOut > 0 && (
          <p className="text-sm text-muted">{t('pool.left', { count: pool.leftOut })}</p>
        )}
      </div>
      {rows.length >= FEWEST_IN_COHORT && <PoolFigures rows={rows} card={findings.card} words={words} />}
      <div>
        <Button look="secondary" disabled={pool.kind === 'working'} onClick={() => void workOut()}>
          {t(pool.kind === 'ready' ? 'pool.again' : 'pool.go')}
        </Button>
      </div>
    </Card>
  );
}

/** Whether a firm is of the group that is compared with. */
function useBelongs({ assessment }: Findings): (row: PoolRow, among: Among) => boolean {
  const { industries } = useApp().library.core;
  const sector = sectorOf(assessment.profile, industries);
  const size = sizeClassOf(assessment.profile);
  return (row, among) => {
    if (among === 'sector') return sector !== undefined && row.sector === sector;
    return among === 'all' || (size !== undefined && row.size === size);
  };
}
