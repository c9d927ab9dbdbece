import { profileFacts, sectorOf, shownScope, visibleItems, type Assessment, type FrozenResult } from '#answers';
import type { Contradiction, CoreContent, Item } from '#catalogue';
import type { Simulator } from '#session';
import { answersOf, frozenResult, packOf, rulerStateOf, score } from '#scoring';

export interface Site {
  readonly assessment: Assessment;
  readonly scope: Assessment['scope'];
  /** null = nothing was found yet. */
  readonly result: FrozenResult | null;
  /** Version of the pack it was found with, where that is not the one at hand. */
  readonly otherVersion: string | null;
}

interface SiteContent {
  readonly core: CoreContent;
  /** All of the pack, in pack order. */
  readonly items: readonly Item[];
  readonly contradictions: readonly Contradiction[];
  readonly simulate: Simulator;
}

/** What is found of one of several: by the ruler at hand, or, where it was made with another, as it was last shown. */
export async function siteOf(assessment: Assessment, content: SiteContent): Promise<Site> {
  const { core, items, contradictions, simulate } = content;
  if (rulerStateOf(assessment, core.pack) !== 'same') {
    const { shown, pack } = assessment;
    const result = shown?.result ?? null;
    return { assessment, scope: shown?.scope ?? assessment.scope, result, otherVersion: pack.version };
  }
  const { profile, answers: sheet } = assessment;
  const sector = sectorOf(profile, core.industries);
  const scope = shownScope(core.pack, items, { scope: assessment.scope, profile, sector, sheet });
  const asked = visibleItems(core.pack, items, { scope, profile, sector });
  const pack = packOf({ pack: core.pack, items: asked, scope, profile, sector, contradictions });
  const answers = answersOf(sheet);
  const simulation = await simulate(pack, answers, { facts: profileFacts(profile, core.industries) });
  return { assessment, scope, result: frozenResult(score(pack, answers), simulation, asked), otherVersion: null };
}
