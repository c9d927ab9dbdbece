import type { Scenario } from '#catalogue';
import type { ScenarioFit } from '#roadmap';
import type { Words } from './explain.ts';
import { costRange } from './money.ts';

/** What a scenario lacks, one phrase a capability. */
export function missingPhrases({ missing }: Pick<ScenarioFit, 'missing'>, { t, names }: Words): string[] {
  return missing.map(({ capability, level, now, unknown }) =>
    t(unknown ? 'scenario.missingUnknown' : 'scenario.missingOne', { capability: names.of(capability), level, now }),
  );
}

/** What nobody knows about yet, on the scenario itself and on the way to it. */
export function toCheckPhrases({ chain }: Pick<ScenarioFit, 'chain'>, { t, names }: Words): string[] {
  return chain.toCheck.map(({ capability, level }) =>
    t('scenario.toCheckOne', { capability: names.of(capability), level }),
  );
}

/** Why a scenario in which a model talks, acts or closes the loop is not recommended; null where nothing is against it. */
export function floorSentence({ scenario, missing, floor }: ScenarioFit, { t, names }: Words): string | null {
  if (floor.length === 0) return null;
  const below = floor.filter(({ capability }) => missing.some((bound) => bound.capability === capability));
  const list = (bounds: readonly { readonly capability: string }[]) =>
    bounds
      .map(({ capability }) => t('roadmap.quoted', { title: names.of(capability) }))
      .join(t('explain.listSeparator'));
  if (below.length === 0) return t('scenario.floorToCheck', { list: list(floor) });
  const { technique } = scenario;
  const daring = technique === 'agent' || technique === 'closed-loop' ? technique : 'language-model';
  return t(`scenario.floor.${daring}`, { list: list(below) });
}

/** Steps, months, cost and effort of the shortest way. */
export function chainSentence({ chain, effort }: Pick<ScenarioFit, 'chain' | 'effort'>, { t }: Words): string {
  const count = chain.actions.length;
  return t(count === 1 ? 'scenario.chainOne' : 'scenario.chainTakes', {
    count,
    months: t('scenario.months', { count: effort.months }),
    cost: costRange(effort.costWan, t),
    effort: Math.round(effort.personMonths * 10) / 10,
  });
}

/** Names of other scenarios that the same way opens; the first few, with how many there are. */
export function openedPhrase({ opens }: ScenarioFit, scenarios: readonly Scenario[], { t, names }: Words): string {
  const named = opens.flatMap((id) => scenarios.find((one) => one.id === id)?.name[names.language] ?? []);
  const list = named.slice(0, 3).join(t('explain.listSeparator'));
  return named.length > 3 ? t('scenario.opensMore', { list, count: named.length }) : list;
}

/** What it did for others: only where a source is cited, and never background knowledge that nobody checked. */
export function shownBenefit({ benefit }: Scenario): Scenario['benefit'] {
  return benefit?.grade === 'D' ? undefined : benefit;
}
