export type { BackupError, Folder } from './backup-folder.ts';
export { loadBackups, type Backups } from './load-backups.ts';
export { loadReader } from './codec.ts';
export type { VaultError } from './database.ts';
export { openFile, saveFile, verifyFile } from './files.ts';
export type { Keyring, NewVault, UnlockedVault, UnlockError, VaultEntry } from './keyring.ts';
export { loadKeyring } from './load-keyring.ts';
export type { Loss } from './loss-marker.ts';
export { loadMerge } from './load-merge.ts';
export { moveAssessments } from './move-assessments.ts';
export type { FileContent, OpenedFile, OpenFileError } from './open-file.ts';
export { newPassphrase, strengthOf, type Strength } from './passphrase.ts';
export { passingVault } from './passing-vault.ts';
export {
  keepPreferences,
  LOCK_CHOICES,
  readPreferences,
  type LockMinutes,
  type Preferences,
  type Theme,
} from './preferences.ts';
export { sameJson } from './same-json.ts';
export type { SavedFile, VerifyError } from './save-file.ts';
export { noteBackup, onBackup, requestPersistence, storageHealth, type StorageHealth } from './storage-health.ts';
export { passingSettings, plainSettings, type Settings } from './settings.ts';
export { summaryOf, type Summary } from './summary.ts';
export { openVault, type Loaded, type Vault } from './vault.ts';
export { wipeEverything } from './wipe-everything.ts';
