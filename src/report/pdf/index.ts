export type { Attachment } from './attachment.ts';
export { exportPdf, preparePdf, type ExportedPdf, type ExportOptions } from './export-pdf.ts';
