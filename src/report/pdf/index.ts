export { exportPdf, type ExportedPdf, type ExportOptions } from './export-pdf.ts';
