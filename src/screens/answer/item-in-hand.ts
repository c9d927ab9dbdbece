import type { Item } from '#catalogue';

/** Id of the element that holds an item's question. */
export function itemElementId(itemId: string): string {
  return `item-${itemId}`;
}

/** The item among those on screen that has the focus. */
export function itemInHand(
  shown: readonly Item[],
  target: EventTarget | null = document.activeElement,
): Item | undefined {
  if (!(target instanceof Node)) return undefined;
  return shown.find(({ id }) => document.getElementById(itemElementId(id))?.contains(target));
}

/**
 * Puts the focus on an item, so that it is seen which one the keys answer.
 * @param level whose radio button takes the focus, 1–5; else the chosen one, or the first
 */
export function takeInHand({ id }: Pick<Item, 'id'>, level?: string): void {
  const element = document.getElementById(itemElementId(id));
  const isHeld = element?.contains(document.activeElement) ?? false;
  if (element === null || (isHeld && level === undefined)) return;
  const chosen = level === undefined ? ':checked' : `[value="${level}"]`;
  const radio =
    element.querySelector<HTMLElement>(`fieldset input[type="radio"]${chosen}`) ??
    element.querySelector<HTMLElement>('input[type="radio"]');
  radio?.focus({ preventScroll: true });
  if (isHeld) return;
  const { matches: still } = matchMedia('(prefers-reduced-motion: reduce)');
  element.scrollIntoView({ block: 'nearest', behavior: still ? 'auto' : 'smooth' });
}

/** Whether a key pressed here belongs to what is being typed or chosen. */
export function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return target.type !== 'radio' && target.type !== 'checkbox';
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}
