import type { ReportModel } from '../model.ts';
import type { Attachment } from './attachment.ts';
import PdfWorker from './pdf.worker.ts?worker&inline';
import type { FromWorker, ToWorker } from './worker-messages.ts';

export interface ExportOptions {
  /** A file that travels inside the PDF. */
  readonly attachment?: Attachment | undefined;
  /** Aborting ends the worker at once. */
  readonly signal?: AbortSignal;
  /** Told the share of the work that is done, 0–1. */
  readonly onProgress?: (done: number) => void;
}

export interface ExportedPdf {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly pages: number;
  /** Characters no font has: drawn as 〓, each named once. */
  readonly missing: string[];
}

/** Started ahead of the first export or by it, and kept with its parsed fonts for the next. */
let worker: Worker | undefined;
let jobs = 0;
/** Exports follow one another: to cancel one, its worker is ended. */
let queue: Promise<unknown> = Promise.resolve();

/**
 * Writes the report as a PDF in a worker; the page stays free. The same model and attachment give the same bytes.
 * Nothing is fetched: fonts are chunks of the program.
 * @throws the signal's reason when it is aborted, an Error when the worker fails
 */
export function exportPdf(model: ReportModel, options: ExportOptions = {}): Promise<ExportedPdf> {
  const result = queue.then(() => run(model, options));
  queue = result.catch(() => {});
  return result;
}

/**
 * Lets the worker write the report for itself, so that the export need only write what has changed since. What goes
 * wrong here the export meets again, and says so.
 */
export function preparePdf(model: ReportModel): void {
  const running = (worker ??= startWorker());
  sendCore(running)
    .then(() => say(running, { kind: 'prepare', model }))
    .catch(() => {});
}

async function run(model: ReportModel, { attachment, signal, onProgress }: ExportOptions): Promise<ExportedPdf> {
  signal?.throwIfAborted();
  const running = (worker ??= startWorker());
  const job = ++jobs;
  const ended = new AbortController();
  try {
    return await new Promise<ExportedPdf>((resolve, reject) => {
      const { signal: until } = ended;
      const fail = (reason: unknown) => {
        running.terminate();
        worker = undefined;
        reject(reason instanceof Error ? reason : new Error(String(reason)));
      };
      const hear = ({ data }: MessageEvent<FromWorker>) => {
        if (data.kind === 'needs-rest' || data.job !== job) return;
        if (data.kind === 'progress') onProgress?.(data.done);
        else if (data.kind === 'failed') fail(data.reason);
        else resolve({ bytes: data.bytes, pages: data.pages, missing: data.missing });
      };
      running.addEventListener('message', hear, { signal: until });
      running.addEventListener('error', (event) => fail(event.message), { signal: until });
      signal?.addEventListener('abort', () => fail(signal.reason), { signal: until });
      sendCore(running)
        .then(() => say(running, { kind: 'write', job, model, ...(attachment === undefined ? {} : { attachment }) }))
        .catch(fail);
    });
  } finally {
    ended.abort();
  }
}

function startWorker(): Worker {
  const made = new PdfWorker();
  made.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    if (data.kind !== 'needs-rest') return;
    sendRest(made).catch((reason: unknown) => {
      made.dispatchEvent(new ErrorEvent('error', { message: String(reason) }));
    });
  });
  // one that fails before anybody waits for it would keep the next export waiting for ever
  made.addEventListener('error', () => {
    made.terminate();
    if (worker === made) worker = undefined;
  });
  return made;
}

const served = new WeakMap<Worker, Promise<void>>();

function sendCore(target: Worker): Promise<void> {
  const known = served.get(target);
  if (known) return known;
  const sent = loadCore().then((fonts) => say(target, { kind: 'core-fonts', fonts }));
  served.set(target, sent);
  sent.catch(() => served.delete(target));
  return sent;
}

async function loadCore() {
  const [regular, bold] = await Promise.all([import('virtual:font/core-400'), import('virtual:font/core-700')]);
  return { regular: await regular.default, bold: await bold.default };
}

async function sendRest(target: Worker): Promise<void> {
  const rest = await import('virtual:font/rest-400');
  say(target, { kind: 'rest-font', font: await rest.default });
}

function say(target: Worker, message: ToWorker): void {
  target.postMessage(message);
}
