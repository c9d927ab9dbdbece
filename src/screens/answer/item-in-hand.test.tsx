import { afterEach, expect, it, vi } from 'vitest';
import { itemElementId, takeInHand } from './item-in-hand.ts';

afterEach(() => vi.unstubAllGlobals());

it.each([
  ['at once', true, 'auto'],
  ['smoothly', false, 'smooth'],
] as const)('brings a question on screen %s, as the system asks for less motion: %s', (_how, asked, behavior) => {
  vi.stubGlobal('matchMedia', () => ({ matches: asked }));
  const scrolled = vi.fn<(options?: boolean | ScrollIntoViewOptions) => void>();
  Element.prototype.scrollIntoView = scrolled;
  document.body.innerHTML = `<div id="${itemElementId('D1.1.1')}"><input type="radio" value="1" /></div>`;
  takeInHand({ id: 'D1.1.1' });
  expect(scrolled).toHaveBeenCalledExactlyOnceWith({ block: 'nearest', behavior });
  expect(document.activeElement).toBe(document.querySelector('input'));
});
