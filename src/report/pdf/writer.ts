export { unpackFont } from './font-payload.ts';
export { KeptWork } from './kept-work.ts';
export { subsetOf } from './subset.ts';
export type { FontSet } from './typefaces.ts';
export { writePdf, type WrittenPdf } from './write-pdf.ts';
