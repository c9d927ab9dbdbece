import type { ReportModel } from '../model.ts';
import type { WorkbookModel } from '../workbook-model.ts';
import type { Reply } from './answer-job.ts';

/**
 * A report as a Word document. The writer is loaded here and runs in a worker, so that the page stays free.
 * @throws the signal's reason when it is aborted, an Error when the worker fails
 */
export async function exportDocx(model: ReportModel, signal: AbortSignal): Promise<Uint8Array> {
  const { default: DocxWorker } = await import('./docx.worker.ts?worker&inline');
  return oneJob(() => new DocxWorker(), model, signal);
}

/** The tables of an assessment as an Excel workbook, in the same way. */
export async function exportWorkbook(model: WorkbookModel, signal: AbortSignal): Promise<Uint8Array> {
  const { default: WorkbookWorker } = await import('./workbook.worker.ts?worker&inline');
  return oneJob(() => new WorkbookWorker(), model, signal);
}

/** Starts a worker for one job and ends it afterwards, or at once when nobody wants it any more. */
function oneJob(start: () => Worker, job: unknown, signal: AbortSignal): Promise<Uint8Array> {
  signal.throwIfAborted();
  const worker = start();
  return new Promise<Uint8Array>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      if (data.ok) resolve(data.bytes);
      else reject(new Error(data.reason));
    });
    worker.addEventListener('error', (event) => reject(new Error(event.message || 'the worker did not start')));
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    worker.postMessage(job);
  }).finally(() => worker.terminate());
}
