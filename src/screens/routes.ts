/** Steps of one assessment, in the order they are taken. */
export const STEPS = ['profile', 'answer', 'result', 'roadmap', 'report'] as const;
export type Step = (typeof STEPS)[number];

/** Hash routes. They hold random ids only: what stands in an address ends up in the browser's history. */
export const routes = {
  start: '/',
  about: '/about',
  vaults: '/vaults',
  step: (id: string, step: Step) => `/a/${id}/${step}`,
  dimension: (id: string, dimension: string) => `/a/${id}/answer/${dimension}`,
} as const;

/** The address as an href of a link. */
export function href(route: string): string {
  return `#${route}`;
}
