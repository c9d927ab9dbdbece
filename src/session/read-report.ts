import type { Assessment } from '#answers';
import { err, ok, type Result } from '#kernel';
import { isPdf, lastPagesText, readSeal, type Seal } from '#pdf-reader';
import { openFile, type OpenFileError } from '#vault';
import { proofHash } from './report-proof.ts';

export { proveReport } from './report-proof.ts';

/** What the last page says; a part that cannot be read there is left out. */
export interface Printed {
  readonly pack?: string;
  readonly engine?: string;
  /** As `resultLine` of the report writes it. */
  readonly result?: string;
  /** 64 hexadecimal digits. */
  readonly hash?: string;
}

/** The answers in the file, and the hash they should have under the versions that the page names. */
export interface Attached {
  readonly assessment: Assessment;
  readonly hash: string;
}

export interface ReadReport {
  readonly seal: Seal['kind'];
  readonly printed: Printed;
  readonly answers: Result<Attached, OpenFileError>;
}

/** The last chapter may begin at the foot of the last page but one. */
const PROOF_PAGES = 2;
/** Largest file that is looked at, in bytes. */
const MOST_BYTES = 20 * 1024 * 1024;

export type UnreadReport = { readonly kind: 'too-big' | 'no-pdf' };

export async function readReport(bytes: Uint8Array, passphrase?: string): Promise<Result<ReadReport, UnreadReport>> {
  if (bytes.length > MOST_BYTES) return err({ kind: 'too-big' });
  if (!isPdf(bytes)) return err({ kind: 'no-pdf' });
  const seal = await readSeal(bytes);
  // what was added behind the sealed part is passed over: below it the pages are as they were
  const original = seal.kind === 'added-to' ? seal.original : bytes;
  const printed = printedIn((await lastPagesText(original, PROOF_PAGES)) ?? '');
  const opened = await openFile(original, passphrase === undefined ? {} : { passphrase });
  return ok({ seal: seal.kind, printed, answers: await attachedOf(opened, printed) });
}

type Opened = Awaited<ReturnType<typeof openFile>>;

async function attachedOf(opened: Opened, printed: Printed): Promise<Result<Attached, OpenFileError>> {
  if (!opened.ok) return opened;
  const { content, fingerprint } = opened.value;
  if (content.kind !== 'assessment') return err({ kind: 'no-attachment' });
  const { pack = '', engine = '' } = printed;
  return ok({ assessment: content.assessment, hash: await proofHash({ fingerprint, pack, engine }) });
}

/** The note of a report of one page: all on one line. */
const NOTE =
  /([a-z0-9-]+@\d+\.\d+\.\d+) \| (\d+\.\d+\.\d+) \| ((?:L[1-5]|—)(?: · (?:\d\.\d\d|—)){3}) \| ((?:[0-9a-f]{8} ){7}[0-9a-f]{8})/;

function printedIn(text: string): Printed {
  const note = NOTE.exec(text.replaceAll(/\s+/g, ' '));
  if (note) {
    const [, inNote = '', by = '', found = '', grouped = ''] = note;
    return { pack: inNote, engine: by, result: found, hash: grouped.replaceAll(' ', '') };
  }
  const lines = text.split('\n');
  const line = (pattern: RegExp) => lines.findLast((one) => pattern.test(one));
  const pack = line(/^[a-z0-9-]+@\d+\.\d+\.\d+$/);
  const engine = line(/^\d+\.\d+\.\d+$/);
  const result = line(/^(?:L[1-5]|—)(?: · (?:\d\.\d\d|—)){3}$/);
  const hash = /(?:[0-9a-f]{8}\s+){7}[0-9a-f]{8}/.exec(text)?.[0].replaceAll(/\s/g, '');
  return {
    ...(pack === undefined ? {} : { pack }),
    ...(engine === undefined ? {} : { engine }),
    ...(result === undefined ? {} : { result }),
    ...(hash === undefined ? {} : { hash }),
  };
}
