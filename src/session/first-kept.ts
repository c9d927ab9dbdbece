// What is needed once something is kept, as one chunk.
export { requestPersistence } from '#vault';
export { soleWriterOfWindow } from './sole-writer.ts';
