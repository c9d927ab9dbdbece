import type { Result } from '#kernel';
import type { FileContent, OpenedFile, OpenFileError } from './open-file.ts';
import type { FileOptions, SavedFile, VerifyError } from './save-file.ts';

/**
 * An assessment or a workspace as a file: its bytes and a neutral name. Loads its program when first called.
 * With a passphrase (used in NFKC form) the file is in the age format, otherwise JSON that anybody can read.
 * @throws Error when the worker that encrypts does not start
 */
export async function saveFile(content: FileContent, options: Omit<FileOptions, 'cipher'>): Promise<SavedFile> {
  const [{ saveFile: save }, { ageInWorker }] = await Promise.all([
    import('./save-file.ts'),
    import('./age-in-worker.ts'),
  ]);
  return save(content, { ...options, cipher: ageInWorker });
}

/**
 * Reads a file of any released version. Changes nothing that is kept; any bytes give a value or a typed error.
 * @param options.passphrase without it an encrypted file gives 'passphrase-needed'
 * @throws Error when the worker that decrypts does not start
 */
export async function openFile(
  bytes: Uint8Array,
  options: { readonly passphrase?: string } = {},
): Promise<Result<OpenedFile, OpenFileError>> {
  const [{ openFile: open }, { ageInWorker }] = await Promise.all([
    import('./open-file.ts'),
    import('./age-in-worker.ts'),
  ]);
  return open(bytes, { ...options, cipher: ageInWorker });
}

/** Whether bytes read back from where a file was put open and hold exactly `content`; ask before saying “backup done”. */
export async function verifyFile(
  content: FileContent,
  bytes: Uint8Array,
  options: { readonly passphrase?: string } = {},
): Promise<Result<void, VerifyError>> {
  const [{ verifyFile: verify }, { ageInWorker }] = await Promise.all([
    import('./save-file.ts'),
    import('./age-in-worker.ts'),
  ]);
  return verify(content, bytes, { ...options, cipher: ageInWorker });
}
