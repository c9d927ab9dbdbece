import { once } from './library.ts';

/** Windows are asked of one another only when an assessment is opened. */
export const loadSoleWriter = once(async () => (await import('./sole-writer.ts')).soleWriterOfWindow());
