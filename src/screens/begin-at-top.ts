/**
 * A screen that is new begins at its top; going back or forward, the browser returns to where one was. An entry of the
 * browser's history that has been shown is marked: both kinds of going fire the same events.
 */
export function beginScreensAtTop(): void {
  const mark = () => history.replaceState(true, '');
  mark();
  addEventListener('hashchange', () => {
    if (history.state !== null) return;
    scrollTo(0, 0);
    mark();
  });
}
