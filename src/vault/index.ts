export { openFile, saveFile, verifyFile } from './files.ts';
export type { FileContent, OpenedFile, OpenFileError } from './open-file.ts';
export type { SavedFile, VerifyError } from './save-file.ts';
export { keepPreferences, readPreferences, type Preferences, type Theme } from './preferences.ts';
export { openVault, type Loaded, type Vault, type VaultError } from './vault.ts';
