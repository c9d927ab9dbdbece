import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ContentError, faultText, loadContent, type ContentFolders } from '#catalogue-build';

const TINY = join(import.meta.dirname, 'tiny-pack');

/** The tiny pack as it stands: a bakery of two dimensions and three items. */
export const TINY_FOLDERS: ContentFolders = { root: TINY, pack: TINY, seeds: join(TINY, 'seeds') };

/** One edit of a file: the first `find` becomes `put`; without `find` the whole file does. */
export interface Edit {
  readonly file: string;
  readonly find?: string;
  readonly put: string;
}

/** What the loader says of the tiny pack after some edits; empty = it still loads. */
export function faultsAfter(...edits: readonly Edit[]): string[] {
  const root = mkdtempSync(join(tmpdir(), 'tiny-pack-'));
  try {
    cpSync(TINY, root, { recursive: true });
    for (const { file, find, put } of edits) {
      const path = join(root, file);
      mkdirSync(dirname(path), { recursive: true });
      if (find !== undefined && !readFileSync(path, 'utf8').includes(find)) throw new Error(`${file} has no “${find}”`);
      writeFileSync(path, find === undefined ? put : readFileSync(path, 'utf8').replace(find, () => put));
    }
    loadContent({ root, pack: root, seeds: join(root, 'seeds') });
    return [];
  } catch (error) {
    if (error instanceof ContentError) return error.faults.map(faultText);
    throw error;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
