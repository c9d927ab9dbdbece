import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { keepFocus } from './keep-focus.ts';

/** The page has told of what changed. */
const told = () => new Promise((resolve) => setTimeout(resolve));
const byId = (id: string) => document.getElementById(id)!;

beforeAll(() => keepFocus(document));
beforeEach(() => {
  document.body.innerHTML = `<main id="main" tabindex="-1"><section id="card"><ul>
    <li id="row"><button id="delete">×</button><button id="open">open</button></li></ul></section></main>`;
});

describe('the focus when its control goes away', () => {
  it('goes to the part the control stood in', async () => {
    byId('delete').focus();
    byId('delete').remove();
    await told();
    expect(document.activeElement).toBe(byId('row'));
  });

  it('goes to the next part around it where that went too, which is then no stop of Tab', async () => {
    byId('delete').focus();
    byId('row').remove();
    await told();
    expect(document.activeElement).toBe(byId('card'));
    byId('main').focus();
    expect(byId('card').hasAttribute('tabindex')).toBe(false);
    expect(byId('main').tabIndex).toBe(-1);
  });

  it('goes there too where the control can no longer be pressed', async () => {
    byId('delete').focus();
    (byId('delete') as HTMLButtonElement).disabled = true;
    await told();
    expect(document.activeElement).toBe(byId('row'));
  });

  it('stays where somebody put it', async () => {
    byId('delete').focus();
    byId('delete').remove();
    byId('open').focus();
    await told();
    expect(document.activeElement).toBe(byId('open'));
  });
});
