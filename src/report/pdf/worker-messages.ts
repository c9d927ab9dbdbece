import type { ReportModel } from '../model.ts';
import type { Attachment } from './attachment.ts';

/** Base64 of gzipped fonts, as the modules `virtual:font/…` hold them. */
export interface CoreFonts {
  readonly regular: string;
  readonly bold: string;
}

/** What the page says to the worker. */
export type ToWorker =
  | { readonly kind: 'core-fonts'; readonly fonts: CoreFonts }
  | { readonly kind: 'rest-font'; readonly font: string }
  /** The report will probably be asked for. */
  | { readonly kind: 'prepare'; readonly model: ReportModel }
  | { readonly kind: 'write'; readonly job: number; readonly model: ReportModel; readonly attachment?: Attachment };

/** What the worker says to the page. */
export type FromWorker =
  /** The report holds characters the core fonts lack; the job goes on when the rest has come. */
  | { readonly kind: 'needs-rest' }
  | { readonly kind: 'progress'; readonly job: number; readonly done: number }
  | {
      readonly kind: 'written';
      readonly job: number;
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly pages: number;
      readonly missing: string[];
    }
  | { readonly kind: 'failed'; readonly job: number; readonly reason: string };
