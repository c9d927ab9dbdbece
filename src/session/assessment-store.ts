import { createStore, type StoreApi } from 'zustand/vanilla';
import { EMPTY_PROFILE, type Answer, type AnswerDraft, type Assessment, type PlanWishes, type Profile } from '#answers';
import { err, ok, type Result } from '#kernel';
import { mergeByAnswer, type Vault, type VaultError } from '#vault';
import { createAutosave, type Saving } from './autosave.ts';
import type { SoleWriter } from './sole-writer.ts';

/** What the pure layers may not know: the time, and a fresh id. */
export interface Surroundings {
  /** ISO 8601 in UTC. */
  now(): string;
  newId(): string;
  /** Lets one window at a time write; loaded when an assessment is opened. */
  readonly writer?: {
    load(): Promise<SoleWriter>;
    /** What the windows call this assessment; undefined where no other window can have it. */
    nameOf(id: string): string | undefined;
  };
}

export interface AssessmentState {
  /** The one assessment that is open; never two at a time. */
  readonly assessment: Assessment | undefined;
  readonly saving: Saving;
  /** The open assessment when last nothing was being written: figures beside the answers follow it, a frame later. */
  readonly settled: Assessment | undefined;
  /**
   * Present while another window writes this assessment and this one only looks: it was there first, or took over.
   * No change is accepted then.
   */
  readonly readOnly: 'elsewhere' | 'taken' | undefined;
}

export interface AssessmentActions {
  /** Opens a kept assessment; refuses while changes of the open one could not be written. */
  open(id: string): Promise<Result<void, VaultError>>;
  /** Starts a new assessment and returns its id. */
  begin(start: Pick<Assessment, 'pack' | 'scope'> & Partial<Assessment>): string;
  answer(itemId: string, change: (before: Answer | undefined) => AnswerDraft): void;
  setProfile(profile: Profile): void;
  /** Limits and decisions for the plan; the plan itself is computed. */
  setPlan(plan: PlanWishes): void;
  setScope(scope: Assessment['scope']): void;
  /** Marks an item to come back to, or takes the mark away. */
  flag(itemId: string): void;
  /** Changes the document by what a function of the answers layer gives back. */
  edit(change: (assessment: Assessment) => Partial<Assessment>): void;
  /** Remembers the item that is on screen, so that one resumes there. */
  visit(itemId: string): void;
  /** Writes again what could not be written. */
  retry(): void;
  /** Writes here from now on; false when the other window has changes it could not write. */
  takeOver(): Promise<boolean>;
  /** Shows what the window that writes has written meanwhile. */
  lookAgain(): Promise<void>;
  /** Waits until everything is durable; false when it could not be written. */
  settled(): Promise<boolean>;
  close(): void;
}

export type AssessmentStore = StoreApi<AssessmentState> & { readonly actions: AssessmentActions };

/** Holds the facts of the open assessment and keeps them durable. Scores are computed from it, never kept. */
export function createAssessmentStore(vault: Vault, { now, newId, writer }: Surroundings): AssessmentStore {
  const store = createStore<AssessmentState>()(() => ({
    assessment: undefined,
    settled: undefined,
    saving: { kind: 'saved' },
    readOnly: undefined,
  }));

  const autosave = createAutosave(vault, (saving, joined) => {
    const { assessment: open, settled } = store.getState();
    const assessment = open !== undefined && joined?.id === open.id ? mergeByAnswer(open, joined) : open;
    store.setState({ saving, assessment, settled: saving.kind === 'saving' ? settled : assessment });
  });

  const change = (edit: (assessment: Assessment) => Partial<Assessment>): void => {
    const { assessment, readOnly } = store.getState();
    if (assessment === undefined || readOnly !== undefined) return;
    const next = { ...assessment, ...edit(assessment), updatedAt: now() };
    store.setState({ assessment: next, saving: { kind: 'saving' } });
    autosave.save(next);
  };

  const yieldTo = async (): Promise<boolean> => {
    store.setState({ readOnly: 'taken' });
    const durable = await autosave.settled();
    if (!durable) store.setState({ readOnly: undefined });
    return durable;
  };
  /** Where the windows cannot be asked, the revisions of the vault still join what both write. */
  const mayWrite = async (id: string): Promise<boolean> => {
    const name = writer?.nameOf(id);
    if (writer === undefined || name === undefined) return true;
    try {
      return await (await writer.load()).enter(name, yieldTo);
    } catch {
      return true;
    }
  };
  const lookAgain = async (): Promise<void> => {
    const { assessment, readOnly } = store.getState();
    if (assessment === undefined || readOnly === undefined) return;
    const loaded = await vault.load(assessment.id);
    const still = store.getState().assessment?.id === assessment.id;
    if (loaded.ok && still) store.setState({ assessment: loaded.value, settled: loaded.value });
  };

  const actions: AssessmentActions = {
    async open(id) {
      if (store.getState().assessment?.id === id) return ok(undefined);
      const durable = await autosave.settled();
      const { saving } = store.getState();
      // what could not be written lives only here: opening another one would lose it
      if (!durable && saving.kind === 'failed') return err(saving.error);
      const readOnly = (await mayWrite(id)) ? undefined : 'elsewhere';
      const loaded = await vault.load(id);
      if (!loaded.ok) return err(loaded.error);
      store.setState({ assessment: loaded.value, settled: loaded.value, saving: { kind: 'saved' }, readOnly });
      return ok(undefined);
    },
    begin(start) {
      const at = now();
      const assessment: Assessment = {
        profile: EMPTY_PROFILE,
        answers: {},
        sample: false,
        createdAt: at,
        ...start,
        id: newId(),
        updatedAt: at,
      };
      store.setState({ assessment, settled: assessment, saving: { kind: 'saving' }, readOnly: undefined });
      autosave.save(assessment);
      // nobody else knows it yet
      void mayWrite(assessment.id);
      return assessment.id;
    },
    answer(itemId, edit) {
      const at = now();
      change(({ answers }) => ({ answers: { ...answers, [itemId]: { ...edit(answers[itemId]), at } } }));
    },
    setProfile: (profile) => change(() => ({ profile })),
    setPlan: (plan) => change(() => ({ plan })),
    setScope: (scope) => change(() => ({ scope })),
    flag: (itemId) =>
      change(({ flagged = [] }) => ({
        flagged: flagged.includes(itemId) ? flagged.filter((id) => id !== itemId) : [...flagged, itemId],
      })),
    edit: change,
    visit(itemId) {
      if (store.getState().assessment?.at !== itemId) change(() => ({ at: itemId }));
    },
    retry: () => change(() => ({})),
    async takeOver() {
      if ((await (await writer?.load())?.takeOver()) === 'refused') return false;
      await lookAgain();
      store.setState({ readOnly: undefined });
      return true;
    },
    lookAgain,
    settled: () => autosave.settled(),
    close() {
      store.setState({ assessment: undefined, settled: undefined, saving: { kind: 'saved' }, readOnly: undefined });
      void writer?.load().then((loaded) => loaded.leave());
    },
  };
  return Object.assign(store, { actions });
}
