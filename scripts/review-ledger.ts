// Which content files a second person has read, and whether their texts are still the ones that were read.
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { textsIn } from '#catalogue-build';

export const LEDGER = 'questionnaires/reviewed.yaml';

const LedgerSchema = z.array(
  z.strictObject({
    file: z.string(),
    date: z.iso.date(),
    /** Fingerprint of the texts as they were read. */
    texts: z.string().regex(/^[0-9a-f]{16}$/),
  }),
);

type LedgerEntry = z.infer<typeof LedgerSchema>[number];

export interface ReviewState {
  readonly file: string;
  /** Pairs of Chinese and English. */
  readonly pairs: number;
  /** Day of the reading; undefined when never read or changed since. */
  readonly reviewed: string | undefined;
  readonly changedSince: boolean;
}

/** Content files of the project, relative to its root. */
export function contentFiles(root: string): string[] {
  return globSync(['questionnaires/*/**/*.yaml', 'seeds/*.yaml'], { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .toSorted();
}

export function reviewStates(root: string): ReviewState[] {
  const ledger = readLedger(root);
  return contentFiles(root).flatMap((file) => {
    const texts = textsIn(contentOf(root, file));
    if (texts.length === 0) return [];
    const entry = ledger.find((one) => one.file === file);
    const same = entry?.texts === fingerprint(texts);
    return {
      file,
      pairs: texts.length,
      reviewed: same ? entry?.date : undefined,
      changedSince: entry !== undefined && !same,
    };
  });
}

/** Notes that somebody other than the writer has read these files. @throws Error for a file that is no content */
export function markReviewed(root: string, files: readonly string[], date: string): void {
  const known = contentFiles(root);
  const ledger = new Map<string, LedgerEntry>(readLedger(root).map((entry) => [entry.file, entry]));
  for (const file of files) {
    if (!known.includes(file)) throw new Error(`${file} is no content file`);
    ledger.set(file, { file, date, texts: fingerprint(textsIn(contentOf(root, file))) });
  }
  const rows = [...ledger.values()]
    .toSorted((a, b) => a.file.localeCompare(b.file, 'en'))
    .map((entry) => `- file: ${entry.file}\n  date: '${entry.date}'\n  texts: '${entry.texts}'\n`);
  writeFileSync(join(root, LEDGER), `${HEADER}${rows.join('')}`);
}

const HEADER = '# Second readings; written by `npm run content:report -- --reviewed <files>`.\n';

function readLedger(root: string): LedgerEntry[] {
  const path = join(root, LEDGER);
  return LedgerSchema.parse(existsSync(path) ? (parse(readFileSync(path, 'utf8')) ?? []) : []);
}

function contentOf(root: string, file: string): unknown {
  return parse(readFileSync(join(root, file), 'utf8'));
}

/** Of the texts alone: a new cost or reference does not undo a reading. */
function fingerprint(texts: ReturnType<typeof textsIn>): string {
  const words = JSON.stringify(texts.map(({ owner, key, zh, en }) => [owner, key, zh, en]));
  return createHash('sha256').update(words).digest('hex').slice(0, 16);
}
