export { mergeByAnswer } from './merge.ts';
export { keepPreferences, readPreferences, type Preferences, type Theme } from './preferences.ts';
export { openVault, type Loaded, type Vault, type VaultError } from './vault.ts';
