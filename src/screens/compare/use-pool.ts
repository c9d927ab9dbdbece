import { useState } from 'react';
import type { Scope } from '#answers';
import { useApp, useOpenAssessment } from '../app-context.tsx';
import { useAllItems } from '../use-content.ts';
import { poolRowOf, type PoolRow } from './pool-rows.ts';

export type Pool =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working' }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'ready'; readonly rows: readonly PoolRow[]; readonly leftOut: number };

/** Firms that are scored before the page may breathe. */
const AT_ONCE = 20;

/** The other firms of the vault by the ruler at hand, worked out when asked for. */
export function usePool(scope: Scope): { readonly pool: Pool; readonly workOut: () => Promise<void> } {
  const { vault, library } = useApp();
  const { id } = useOpenAssessment();
  const items = useAllItems(scope);
  const [pool, setPool] = useState<Pool>({ kind: 'idle' });

  const workOut = async () => {
    setPool({ kind: 'working' });
    const listed = await vault.list();
    if (!listed.ok) {
      setPool({ kind: 'failed', reason: listed.error.kind });
      return;
    }
    const others = listed.value.assessments.filter((one) => one.id !== id && !one.sample && one.invited === undefined);
    const { pack, industries } = library.core;
    const rows: PoolRow[] = [];
    for (const [place, other] of others.entries()) {
      const row = poolRowOf(other, { pack, industries, items, scope });
      if (row !== undefined) rows.push(row);
      if (place % AT_ONCE === AT_ONCE - 1) await new Promise((resolve) => setTimeout(resolve));
    }
    setPool({ kind: 'ready', rows, leftOut: others.length - rows.length });
  };
  return { pool, workOut };
}
