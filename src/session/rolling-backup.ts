import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Result } from '#kernel';
import { ENGINE_VERSION } from '#scoring';
import { noteBackup, type BackupError, type Backups, type Folder, type UnlockedVault } from '#vault';
import type { AssessmentState } from './assessment-store.ts';
import { backupRhythm } from './backup-rhythm.ts';

/** How many files of one vault a folder holds. */
const KEPT = 10;

export type RollingState =
  /** No vault is open: the files are encrypted, and belong to one. */
  | { readonly kind: 'no-vault' }
  /** This browser writes into no folder. */
  | { readonly kind: 'unsupported' }
  | { readonly kind: 'off' }
  | {
      readonly kind: 'on';
      readonly folder: string;
      readonly remembered: boolean;
      readonly working: boolean;
      /** Name of the file last written and verified in this session. */
      readonly file?: string;
      readonly error?: BackupError['kind'];
    };

export interface RollingActions {
  opened(unlocked: UnlockedVault): Promise<void>;
  /** Has the person pick a folder, and backs up at once. @param remember only with the person's consent */
  start(passphrase: string, remember: boolean): Promise<void>;
  /** Backs up now; also asks for the folder again where the browser wants that. */
  backUpNow(): Promise<void>;
  /** Backs up what was not yet, before the vault locks. */
  flush(): Promise<void>;
  /** Ends it, and forgets folder and passphrase; the files stay. */
  stop(): Promise<void>;
}

export type RollingBackup = StoreApi<RollingState> & { readonly actions: RollingActions };

export interface RollingPorts {
  readonly backups: Backups;
  /** What is open: each time it was written there is something to back up. */
  readonly assessment: Pick<StoreApi<AssessmentState>, 'subscribe'>;
  /** ISO 8601 in UTC. */
  now(): string;
}

interface Job {
  readonly folder: Folder;
  readonly passphrase: string;
}

/** Encrypted files of the open vault in a folder the person picked, on a rhythm; each verified before it counts. */
export function createRollingBackup({ backups, assessment, now }: RollingPorts): RollingBackup {
  const store = createStore<RollingState>()(() => ({ kind: 'no-vault' }));
  let unlocked: UnlockedVault | undefined;
  let job: Job | undefined;

  const write = async (): Promise<boolean> => {
    const state = store.getState();
    if (unlocked === undefined || job === undefined || state.kind !== 'on') return true;
    store.setState({ ...state, working: true }, true);
    const written = await writeAll(unlocked, job);
    const after = store.getState();
    if (after.kind !== 'on') return true;
    const { error: _before, ...rest } = after;
    store.setState(
      written.ok
        ? { ...rest, working: false, file: written.value }
        : { ...rest, working: false, error: written.error.kind },
      true,
    );
    return written.ok;
  };
  const writeAll = async (
    { id, label, vault }: UnlockedVault,
    { folder, passphrase }: Job,
  ): Promise<Result<string, BackupError>> => {
    const listed = await vault.list();
    if (!listed.ok) return { ok: false, error: { kind: 'failed', detail: listed.error.kind } };
    const createdAt = now();
    const content = { kind: 'workspace', label, assessments: listed.value.assessments } as const;
    const options = { vaultId: id, passphrase, appVersion: ENGINE_VERSION, createdAt, keep: KEPT };
    const written = await backups.writeBackup(folder, content, options);
    if (written.ok) noteBackup(createdAt, id);
    return written;
  };
  const rhythm = backupRhythm(write);
  assessment.subscribe(({ saving }, before) => {
    if (job !== undefined && saving.kind === 'saved' && before.saving.kind === 'saving') rhythm.changed();
  });

  const actions: RollingActions = {
    async opened(vault) {
      unlocked = vault;
      if (!backups.canPickFolder()) {
        store.setState({ kind: 'unsupported' }, true);
        return;
      }
      const kept = await backups.rememberedBackup(vault.id);
      const passphrase = kept && (await vault.unsealText(kept.passphrase));
      if (kept === undefined || passphrase === undefined) {
        store.setState({ kind: 'off' }, true);
        return;
      }
      job = { folder: kept.folder, passphrase };
      const allowed = await backups.mayWriteTo(kept.folder, false);
      const on = { kind: 'on', folder: kept.folder.name, remembered: true, working: false } as const;
      store.setState(allowed ? on : { ...on, error: 'permission' }, true);
    },
    async start(passphrase, remember) {
      const folder = await backups.pickFolder();
      if (folder === undefined || unlocked === undefined) return;
      job = { folder, passphrase };
      store.setState({ kind: 'on', folder: folder.name, remembered: remember, working: false }, true);
      if (remember) {
        await backups.rememberBackup(unlocked.id, { folder, passphrase: await unlocked.sealText(passphrase) });
      }
      await rhythm.now();
    },
    async backUpNow() {
      if (job !== undefined && !(await backups.mayWriteTo(job.folder, true))) return;
      await rhythm.now();
    },
    flush: () => rhythm.flush(),
    async stop() {
      job = undefined;
      rhythm.stop();
      store.setState({ kind: 'off' }, true);
      if (unlocked !== undefined) await backups.forgetBackup(unlocked.id);
    },
  };
  return Object.assign(store, { actions });
}
