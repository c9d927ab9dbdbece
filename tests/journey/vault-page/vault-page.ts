// The vault without screens, for journeys to call in a real browser under the policy of the app.
import * as vault from '#vault';

interface TrustedTypesFactory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): unknown;
}
const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypesFactory };
trustedTypes?.createPolicy('default', { createScriptURL: (url) => url });

const { loadKeyring, moveAssessments, newPassphrase, noteBackup, openFile } = vault;
const { openVault, requestPersistence, saveFile, storageHealth, strengthOf, verifyFile, wipeEverything } = vault;

export const doors = {
  loadKeyring,
  moveAssessments,
  newPassphrase,
  noteBackup,
  openFile,
  openVault,
  requestPersistence,
  saveFile,
  storageHealth,
  strengthOf,
  verifyFile,
  wipeEverything,
};

Object.assign(globalThis, { doors });
