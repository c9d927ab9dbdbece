import { inPackOrder, sectorOf, shownScope, visibleItems, type Assessment } from '#answers';
import { answersOf, packOf, score, type ScoreCard } from '#scoring';
import type { Library } from './library.ts';

/** The score of an assessment that is not open, by the content at hand: the same as its result screen shows. */
export async function rescore({ core, items }: Library, assessment: Assessment): Promise<ScoreCard> {
  const { pack, quickItems, industries } = core;
  const { profile, answers: sheet } = assessment;
  const further = assessment.scope === 'quick' ? [] : (await items()).items;
  const all = inPackOrder(pack, [...quickItems, ...further]);
  const sector = sectorOf(profile, industries);
  const scope = shownScope(pack, all, { scope: assessment.scope, profile, sector, sheet });
  const asked = visibleItems(pack, all, { scope, profile, sector });
  return score(packOf({ pack, items: asked, scope, profile, sector, contradictions: [] }), answersOf(sheet));
}
