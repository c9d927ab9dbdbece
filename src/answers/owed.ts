import type { Item } from '#catalogue';
import { isAnswered } from './answer.ts';
import type { Assessment } from './assessment.ts';
import type { Respondent } from './record.ts';

export type Role = Item['role'];

/** An item without an answer of the assessment's own. */
export interface OpenItem {
  readonly item: Item;
  /** Those who were asked and have not handed back. */
  readonly waitingFor: readonly Respondent[];
  /** Those whose answer came back and waits to be adopted. */
  readonly answeredBy: readonly Respondent[];
}

/** How far the items of one role are. */
export interface RoleShare {
  readonly role: Role;
  readonly items: readonly Item[];
  readonly open: readonly OpenItem[];
}

/** Who still owes what: the items by the role that knows, most open items first. Roles without an item are left out. */
export function owedByRole(items: readonly Item[], { answers, respondents = [] }: Assessment): RoleShare[] {
  const shares = new Map<Role, Item[]>();
  for (const item of items) shares.set(item.role, [...(shares.get(item.role) ?? []), item]);
  return [...shares]
    .map(([role, asked]) => ({
      role,
      items: asked,
      open: asked
        .filter(({ id }) => !isAnswered(answers[id]))
        .map((item) => ({
          item,
          waitingFor: respondents.filter((one) => one.returnedAt === undefined && one.items.includes(item.id)),
          answeredBy: respondents.filter((one) => isAnswered(one.answers[item.id])),
        })),
    }))
    .sort((a, b) => b.open.length - a.open.length);
}
