import { useEffect } from 'react';
import { touchedPaths } from '#answers';
import { frozenResult } from '#scoring';
import { useApp, useOpenAssessment } from '../app-context.tsx';
import type { Findings } from '../use-findings.ts';

/** Keeps what is shown with its ruler: when pack or engine change, this stays on screen until a person decides. */
export function useKeepShown({ assessment, card, simulation, items }: Findings): void {
  const { assessment: store, now } = useApp();
  const { pack, shown } = useOpenAssessment();
  const { scope } = assessment;
  useEffect(() => {
    if (card.root.value === null) return;
    const result = frozenResult(card, simulation, items);
    const next = { pack, scope, result };
    if (shown !== undefined && touchedPaths({ ...shown, at: '' }, { ...next, at: '' }).length === 0) return;
    store.actions.edit(({ updatedAt }) => ({ shown: { at: now(), ...next }, updatedAt }));
  }, [store, now, pack, shown, scope, card, simulation, items]);
}
