export type { Attachment } from './attachment.ts';
export { exportPdf, type ExportedPdf, type ExportOptions } from './export-pdf.ts';
