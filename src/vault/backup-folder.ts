import { err, ok, type Result } from '#kernel';
import { saveFile, verifyFile } from './files.ts';
import type { FileContent } from './open-file.ts';

/** A folder the person picked; also what a test puts in its place. */
export type Folder = FileSystemDirectoryHandle;

export type BackupError =
  /** The browser asks again before it lets us write there. */
  | { readonly kind: 'permission' }
  /** Moved, deleted, or on a stick that was pulled out. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'full' }
  /** Written, but not what was to be written when read back. */
  | { readonly kind: 'differs' }
  | { readonly kind: 'failed'; readonly detail: string };

export interface BackupOptions {
  /** Whose backups these are: the id of a vault. Others in the same folder are left alone. */
  readonly vaultId: string;
  readonly passphrase: string;
  readonly appVersion: string;
  /** ISO 8601 in UTC. */
  readonly createdAt: string;
  /** How many are kept, the new one included. */
  readonly keep: number;
}

interface Asking {
  queryPermission?(mode: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission?(mode: { mode: 'readwrite' }): Promise<PermissionState>;
}
interface Picking {
  showDirectoryPicker?(options: { id: string; mode: 'readwrite' }): Promise<Folder>;
}

/** Whether this browser lets a page write into a folder; Firefox and Safari do not. */
export function canPickFolder(): boolean {
  return typeof (globalThis as Picking).showDirectoryPicker === 'function';
}

/** Has the person pick a folder; undefined where the choice was taken back. Call it from a press of a button. */
export async function pickFolder(): Promise<Folder | undefined> {
  try {
    return await (globalThis as Picking).showDirectoryPicker?.({ id: 'zhiheng-backup', mode: 'readwrite' });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
}

/** Whether we may write there. @param ask lets the browser ask the person; only from a press of a button */
export async function mayWriteTo(folder: Folder, ask: boolean): Promise<boolean> {
  const asking = folder as Asking;
  const state = await asking.queryPermission?.({ mode: 'readwrite' });
  if (state === undefined || state === 'granted') return true;
  return ask && (await asking.requestPermission?.({ mode: 'readwrite' })) === 'granted';
}

/**
 * Writes an encrypted file, reads it back, compares, and only then drops the oldest of the same vault.
 * @returns the name of the file
 */
export async function writeBackup(
  folder: Folder,
  content: FileContent,
  { vaultId, keep, ...options }: BackupOptions,
): Promise<Result<string, BackupError>> {
  const start = `zhiheng-${vaultId.slice(0, 8)}-`;
  const name = `${start}${options.createdAt.replaceAll(/[^0-9TZ]/g, '').slice(0, 15)}.age`;
  try {
    if (!(await mayWriteTo(folder, false))) return err({ kind: 'permission' });
    const { bytes } = await saveFile(content, options);
    const file = await folder.getFileHandle(name, { create: true });
    const writing = await file.createWritable();
    await writing.write(bytes);
    await writing.close();
    const back = new Uint8Array(await (await file.getFile()).arrayBuffer());
    const verified = await verifyFile(content, back, { passphrase: options.passphrase });
    if (!verified.ok) return err({ kind: 'differs' });
    await dropOldest(folder, start, keep);
    return ok(name);
  } catch (error) {
    return err(backupError(error));
  }
}

/** Names carry their time, so that their order is that of their age. */
async function dropOldest(folder: Folder, start: string, keep: number): Promise<void> {
  const names: string[] = [];
  for await (const name of (folder as unknown as { keys(): AsyncIterable<string> }).keys()) {
    if (name.startsWith(start) && name.endsWith('.age')) names.push(name);
  }
  for (const name of names.sort().slice(0, -keep)) await folder.removeEntry(name);
}

function backupError(error: unknown): BackupError {
  if (!(error instanceof DOMException)) return { kind: 'failed', detail: String(error) };
  if (error.name === 'NotAllowedError' || error.name === 'SecurityError') return { kind: 'permission' };
  if (error.name === 'NotFoundError') return { kind: 'gone' };
  if (error.name === 'QuotaExceededError' || error.message.includes('NO_SPACE')) return { kind: 'full' };
  return { kind: 'failed', detail: `${error.name}: ${error.message}` };
}
