import { loadBackups } from '#vault';
import type { AssessmentStore } from './assessment-store.ts';
import { once } from './library.ts';

/** Backups into a folder begin with a vault that is opened; their program is loaded then. */
export function loadRollingBackup(assessment: AssessmentStore, now: () => string) {
  return once(async () => {
    const [{ createRollingBackup }, backups] = await Promise.all([import('./rolling-backup.ts'), loadBackups()]);
    return createRollingBackup({ backups, assessment, now });
  });
}
