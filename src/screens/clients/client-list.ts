import { EMPTY_PROFILE, sectorOf, visibleItems } from '#answers';
import type { CoreContent, Item } from '#catalogue';
import type { Summary } from '#vault';

export const STATES = ['all', 'draft', 'done', 'archived'] as const;
export type ClientState = (typeof STATES)[number];
export const ORDERS = ['updated', 'name', 'progress'] as const;
export type ClientOrder = (typeof ORDERS)[number];

/** One assessment as the list shows it. */
export interface Client extends Summary {
  readonly asked: number;
  /** Of the items asked. */
  readonly said: number;
}

/** @param items of the pack, in pack order, at least those of the scopes in use */
export function clientOf(summary: Summary, { pack, industries }: CoreContent, items: readonly Item[]): Client {
  const { scope, industry, industrySwitch, outOfScope, answered } = summary;
  const profile = {
    ...EMPTY_PROFILE,
    industry,
    ...(industrySwitch === undefined ? {} : { industrySwitch }),
    outOfScope: Object.fromEntries(outOfScope.map((dimension) => [dimension, ''])),
  };
  const asked = visibleItems(pack, items, { scope, profile, sector: sectorOf(profile, industries) });
  const known = new Set(answered);
  return { ...summary, asked: asked.length, said: asked.filter(({ id }) => known.has(id)).length };
}

export interface ClientFilter {
  readonly search: string;
  readonly state: ClientState;
  /** Empty = any. */
  readonly tag: string;
  readonly order: ClientOrder;
}

/** Whoever matches, in the order asked for; archived ones only where they are asked for. */
export function clientsShown(clients: readonly Client[], filter: ClientFilter, language: string): readonly Client[] {
  const { search, state, tag, order } = filter;
  const wanted = search.trim().toLocaleLowerCase(language);
  const matches = (client: Client) =>
    client.archived === (state === 'archived') &&
    (state === 'all' || state === 'archived' || isDone(client) === (state === 'done')) &&
    (tag === '' || client.tags.includes(tag)) &&
    [client.firmName, ...client.tags].some((text) => text.toLocaleLowerCase(language).includes(wanted));
  const orders: Record<ClientOrder, (a: Client, b: Client) => number> = {
    updated: (a, b) => b.updatedAt.localeCompare(a.updatedAt),
    name: (a, b) => a.firmName.localeCompare(b.firmName, language),
    progress: (a, b) => shareOf(b) - shareOf(a),
  };
  return clients.filter(matches).sort(orders[order]);
}

export function isDone({ said, asked }: Client): boolean {
  return asked > 0 && said === asked;
}

const shareOf = ({ said, asked }: Client): number => (asked === 0 ? 0 : said / asked);
