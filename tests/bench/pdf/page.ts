// The page of the bench: the client of the app and the floor behind the same door, each with a worker that it keeps.
import { exportPdf, preparePdf } from '#report-pdf';
import type { ReportModel } from '#report';
import type { FloorJob } from './floor.worker.ts';
import FloorWorker from './floor.worker.ts?worker&inline';

export interface Export {
  readonly ms: number;
  readonly size: number;
}

/** One round of the bench: of ours and the floor the first export, the second, and one after a changed note. */
export interface Round {
  readonly ours: readonly Export[];
  readonly floor: readonly Export[];
  /** The first export of a report that has been read for a while. */
  readonly prepared: Export;
}

/** What the page offers. */
export interface BenchPage {
  readonly exports: (kind: 'ours' | 'floor', models: readonly ReportModel[]) => Promise<Export[]>;
  readonly preparePdf: (model: ReportModel) => void;
}

let worker: Worker | undefined;

async function floor(model: ReportModel): Promise<Uint8Array> {
  if (worker) return ask(worker, { model });
  worker = new FloorWorker();
  const [regular, bold] = await Promise.all([import('virtual:font/core-400'), import('virtual:font/core-700')]);
  return ask(worker, { model, fonts: { regular: await regular.default, bold: await bold.default } });
}

function ask(target: Worker, job: FloorJob): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    target.addEventListener('message', ({ data }: MessageEvent<Uint8Array>) => resolve(data), { once: true });
    target.addEventListener('error', (event) => reject(new Error(event.message)), { once: true });
    target.postMessage(job);
  });
}

async function exports(kind: 'ours' | 'floor', models: readonly ReportModel[]): Promise<Export[]> {
  const done: Export[] = [];
  for (const model of models) {
    const start = performance.now();
    const bytes = kind === 'ours' ? (await exportPdf(model)).bytes : await floor(model);
    done.push({ ms: performance.now() - start, size: bytes.length });
  }
  return done;
}

// the server asks for it, as it does of the app
const { trustedTypes } = globalThis as {
  trustedTypes?: { createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): unknown };
};
trustedTypes?.createPolicy('default', { createScriptURL: (url) => url });
const offered: BenchPage = { exports, preparePdf };
Object.assign(globalThis, offered);
