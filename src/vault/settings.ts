import { ok, type Result } from '#kernel';
import type { Branding } from '#report';
import { createAttempt, type VaultError } from './database.ts';
import { asBox, seal, unseal, utf8 } from './sealed-box.ts';

/** What belongs to whoever works here, and to no firm: it stays with the vault and travels in no file. */
export interface Settings {
  /** undefined when nothing was kept, or when what was kept cannot be read. */
  branding(): Promise<Result<Branding | undefined, VaultError>>;
  keepBranding(branding: Branding): Promise<Result<void, VaultError>>;
}

interface Sealing {
  seal(value: unknown): Promise<unknown>;
  /** undefined when it does not open. */
  open(sealed: unknown): Promise<unknown>;
}

const BRANDING = 'branding';

/** Kept in clear, beside assessments kept in clear. */
export function plainSettings(databaseName = 'zhiheng'): Settings {
  return settingsIn(databaseName, { seal: (value) => Promise.resolve(value), open: (value) => Promise.resolve(value) });
}

/** Kept so that only the data key of one vault can read it. */
export function sealedSettings(databaseName: string, { key, vaultId }: { key: CryptoKey; vaultId: string }): Settings {
  const about = `${vaultId}|settings|${BRANDING}`;
  return settingsIn(databaseName, {
    seal: (value) => seal(key, about, utf8(JSON.stringify(value))),
    async open(sealed) {
      const box = asBox(sealed);
      const plain = box && (await unseal(key, about, box));
      return plain && (JSON.parse(new TextDecoder().decode(plain)) as unknown);
    },
  });
}

/** Kept in the memory of the page and gone with it. */
export function passingSettings(): Settings {
  let kept: Branding | undefined;
  return {
    branding: () => Promise.resolve(ok(kept)),
    keepBranding(branding) {
      kept = branding;
      return Promise.resolve(ok(undefined));
    },
  };
}

function settingsIn(databaseName: string, sealing: Sealing): Settings {
  const attempt = createAttempt(databaseName);
  return {
    branding: () =>
      attempt(async (db) => {
        const kept: unknown = await db.get('state', BRANDING);
        if (kept === undefined) return ok(undefined);
        const { readBranding } = await import('./formats/branding-format.ts');
        return ok(readBranding(await sealing.open(kept)));
      }),
    async keepBranding(branding) {
      const sealed = await sealing.seal(branding);
      return attempt(async (db) => {
        // the store of counts takes other records too: that needs no new version of the database
        await db.put('state', sealed as number, BRANDING);
        return ok(undefined);
      });
    },
  };
}
