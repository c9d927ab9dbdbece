import type { Invitation } from '#answers';

/** Steps of one assessment, in the order they are taken. */
export const STEPS = ['profile', 'answer', 'result', 'scenarios', 'roadmap', 'report'] as const;
/** Besides the steps: sharing the items out, handing back what one was asked, comparing, what was changed, and the ledger of measures. */
export type Step = (typeof STEPS)[number] | 'people' | 'return' | 'compare' | 'history' | 'measures';

/** Where a respondent may go: the items asked, and the way back. */
export function stepsFor({
  showsResult,
}: Invitation): readonly Exclude<Step, 'people' | 'compare' | 'history' | 'measures'>[] {
  return showsResult ? ['answer', 'result', 'return'] : ['answer', 'return'];
}

/** Hash routes. They hold random ids only: what stands in an address ends up in the browser's history. */
export const routes = {
  start: '/',
  about: '/about',
  vaults: '/vaults',
  open: '/open',
  verify: '/verify',
  safety: '/safety',
  /** Where nothing is kept without a passphrase: a vault first. */
  begin: '/begin',
  clients: '/clients',
  /** Several assessments beside each other. */
  sites: (ids: readonly string[]) => `/clients/${ids.join(',')}`,
  present: (id: string) => `/a/${id}/present`,
  step: (id: string, step: Step) => `/a/${id}/${step}`,
  /** @param item the question of it that is meant, where it is one */
  dimension: (id: string, dimension: string, item?: string) =>
    `/a/${id}/answer/${dimension}${item === undefined ? '' : `/${item}`}`,
} as const;

/** The address as an href of a link. */
export function href(route: string): string {
  return `#${route}`;
}
