import type { ReportModel } from '../model.ts';
import { unpackFont } from './font-payload.ts';
import { KeptWork } from './kept-work.ts';
import { charactersOf } from './report-characters.ts';
import { isInCore, type FontSet } from './typefaces.ts';
import type { FromWorker, ToWorker } from './worker-messages.ts';
import { writePdf } from './write-pdf.ts';

/** Fonts stay parsed from one report to the next, and what did not change stays set and deflated. */
let fonts: Promise<FontSet> | undefined;
const kept = new KeptWork();
let provideRest: ((base64: string) => void) | undefined;
/** One report at a time: they share what is kept. */
let work: Promise<void> = Promise.resolve();

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  switch (data.kind) {
    case 'core-fonts':
      fonts = Promise.all([unpackFont(data.fonts.regular), unpackFont(data.fonts.bold)]).then(([regular, bold]) => ({
        regular,
        bold,
      }));
      break;
    case 'rest-font':
      provideRest?.(data.font);
      break;
    case 'prepare':
      // what fails here fails again when it is asked for
      work = work.then(() => prepare(data)).catch(() => {});
      break;
    case 'write':
      work = work
        .then(() => write(data))
        .catch((fault: unknown) => {
          tell({ kind: 'failed', job: data.job, reason: fault instanceof Error ? fault.message : String(fault) });
        });
      break;
  }
});

/** Leaves behind what is kept of a report, and code that the engine has compiled. */
async function prepare({ model }: Extract<ToWorker, { kind: 'prepare' }>): Promise<void> {
  await writePdf(model, await fontsFor(model), { kept });
}

async function write({ job, model, attachment }: Extract<ToWorker, { kind: 'write' }>): Promise<void> {
  const set = await fontsFor(model);
  tell({ kind: 'progress', job, done: 0.4 });
  const onProgress = (done: number) => tell({ kind: 'progress', job, done: 0.4 + 0.6 * done });
  const written = await writePdf(model, set, { attachment, kept, onProgress });
  tell({ kind: 'written', job, ...written }, [written.bytes.buffer]);
}

async function fontsFor(model: ReportModel): Promise<FontSet> {
  if (!fonts) throw new Error('no fonts have been given');
  const core = await fonts;
  const isComplete = core.rest !== undefined || [...charactersOf(model)].every((code) => isInCore(core, code));
  if (isComplete) return core;
  const base64 = await new Promise<string>((resolve) => {
    provideRest = resolve;
    tell({ kind: 'needs-rest' });
  });
  const whole = { ...core, rest: await unpackFont(base64) };
  fonts = Promise.resolve(whole);
  return whole;
}

function tell(message: FromWorker, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer });
}
