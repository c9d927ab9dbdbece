import type * as folder from './backup-folder.ts';
import type * as memory from './backup-memory.ts';

/** Backups into a folder. */
export type Backups = typeof folder & typeof memory;

/** Loads its program when called. */
export async function loadBackups(): Promise<Backups> {
  const [written, remembered] = await Promise.all([import('./backup-folder.ts'), import('./backup-memory.ts')]);
  return { ...written, ...remembered };
}
