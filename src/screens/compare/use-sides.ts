import { useMemo } from 'react';
import type { Snapshot } from '#answers';
import { useLanguage, useTexts } from '#i18n';
import { frozenResult, type Side } from '#scoring';
import { useOpenAssessment } from '../app-context.tsx';
import type { Findings } from '../use-findings.ts';

/** One of what can be compared: a frozen moment, or now. */
export interface NamedSide {
  readonly id: string;
  readonly name: string;
  readonly side: Side;
}

export const NOW = 'now';

/** All frozen moments, oldest first, and now at the end. */
export function useSides(findings: Findings): readonly NamedSide[] {
  const t = useTexts('compare');
  const language = useLanguage();
  const open = useOpenAssessment();
  const { card, simulation, items, assessment } = findings;
  return useMemo(() => {
    const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
    const named = ({ label, at }: Snapshot) => `${label} · ${date.format(new Date(at))}`;
    const frozen = (open.snapshots ?? []).map((side) => ({ id: side.id, name: named(side), side }));
    const { pack, profile, answers } = open;
    const result = frozenResult(card, simulation, items);
    const now = { pack, profile, answers, scope: assessment.scope, result };
    return [...frozen, { id: NOW, name: t('compare.now'), side: now }];
  }, [t, language, open, assessment.scope, card, simulation, items]);
}
