import { once } from './library.ts';

/**
 * Windows are asked of one another only when an assessment is opened. With the first one that will be kept, the browser
 * is asked to keep it for good; its answer is not waited for.
 */
export const loadSoleWriter = once(async () => {
  const { requestPersistence, soleWriterOfWindow } = await import('./first-kept.ts');
  requestPersistence();
  return soleWriterOfWindow();
});
