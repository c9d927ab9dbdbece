import { use, useMemo } from 'react';
import { inPackOrder, sectorOf, shownScope, visibleItems, type Assessment } from '#answers';
import type { Advice, Item } from '#catalogue';
import { useApp } from './app-context.tsx';

const NONE: readonly Item[] = [];

/** Items of the pack that the scope can ask for, in pack order; suspends while the further ones are loaded. */
export function useAllItems(scope: Assessment['scope']): readonly Item[] {
  const { library } = useApp();
  const { pack, quickItems } = library.core;
  const further = scope === 'quick' ? NONE : use(library.items()).items;
  return useMemo(() => inPackOrder(pack, [...quickItems, ...further]), [pack, quickItems, further]);
}

/**
 * The assessment as its result is shown: of a scan that has grown but is not half answered, the
 * smaller scope that was.
 */
export function useShownAssessment(assessment: Assessment): Assessment {
  const { core } = useApp().library;
  const items = useAllItems(assessment.scope);
  return useMemo(() => {
    const { scope, profile, answers: sheet } = assessment;
    const sector = sectorOf(profile, core.industries);
    return { ...assessment, scope: shownScope(core.pack, items, { scope, profile, sector, sheet }) };
  }, [assessment, core, items]);
}

/** Items the assessment asks, in pack order. */
export function useVisibleItems({
  scope,
  profile,
  invited,
}: Pick<Assessment, 'scope' | 'profile'> & { readonly invited?: Assessment['invited'] | undefined }): Item[] {
  const { core } = useApp().library;
  const items = useAllItems(scope);
  const asked = invited?.items;
  return useMemo(
    () => visibleItems(core.pack, items, { scope, profile, sector: sectorOf(profile, core.industries), only: asked }),
    [core, items, scope, profile, asked],
  );
}

/** Actions, measures and sources; suspends while they are loaded. */
export function useAdvice(): Advice {
  return use(useApp().library.advice());
}
