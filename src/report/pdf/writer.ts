export { unpackFont } from './font-payload.ts';
export { subsetOf } from './subset.ts';
export type { FontSet } from './typefaces.ts';
export { writePdf, type WrittenPdf } from './write-pdf.ts';
