/** Parts of a page one can go on from. */
const PARTS = 'main, section, article, form, fieldset, li, dialog, [role="group"]';

/**
 * Where the control that had the focus goes away or can no longer be pressed, the part it stood in takes the focus: a
 * keyboard and a screen reader go on from there, not from the top of the page. Whoever moves the focus on purpose does
 * so before, or takes it over afterwards.
 */
export function keepFocus(page: Document): void {
  /** What had the focus last, and all it stands in, innermost first. */
  let path: readonly Element[] = [];
  page.addEventListener('focusin', ({ target }) => {
    path = target instanceof Element ? [target, ...ancestorsOf(target)] : [];
  });
  const look = () => {
    const [held, ...around] = path;
    if (held === undefined || (held.isConnected && !held.matches(':disabled'))) return;
    const { activeElement } = page;
    // a button that is disabled keeps the focus until the next picture is drawn
    if (activeElement !== null && activeElement !== page.body && activeElement !== held) return;
    path = [];
    const home = around.find((one) => one.isConnected && one.matches(PARTS));
    if (home instanceof HTMLElement) takeFocus(home);
  };
  new MutationObserver(look).observe(page.body, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['disabled'],
  });
}

function ancestorsOf(element: Element): Element[] {
  const found: Element[] = [];
  for (let one = element.parentElement; one !== null; one = one.parentElement) found.push(one);
  return found;
}

/** A part is none of the places Tab stops at: it can have the focus only as long as it does. */
function takeFocus(part: HTMLElement): void {
  if (!part.hasAttribute('tabindex')) {
    part.tabIndex = -1;
    part.addEventListener('blur', () => part.removeAttribute('tabindex'), { once: true });
  }
  part.focus({ preventScroll: true });
}
