import { createStore, type StoreApi } from 'zustand/vanilla';
import { EMPTY_PROFILE, type Answer, type AnswerDraft, type Assessment, type PlanWishes, type Profile } from '#answers';
import { err, ok, type Result } from '#kernel';
import { mergeByAnswer, type Vault, type VaultError } from '#vault';
import { createAutosave, type Saving } from './autosave.ts';

/** What the pure layers may not know: the time, and a fresh id. */
export interface Surroundings {
  /** ISO 8601 in UTC. */
  now(): string;
  newId(): string;
}

export interface AssessmentState {
  /** The one assessment that is open; never two at a time. */
  readonly assessment: Assessment | undefined;
  readonly saving: Saving;
  /** The open assessment when last nothing was being written: figures beside the answers follow it, a frame later. */
  readonly settled: Assessment | undefined;
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
  /** Waits until everything is durable; false when it could not be written. */
  settled(): Promise<boolean>;
  close(): void;
}

export type AssessmentStore = StoreApi<AssessmentState> & { readonly actions: AssessmentActions };

/** Holds the facts of the open assessment and keeps them durable. Scores are computed from it, never kept. */
export function createAssessmentStore(vault: Vault, { now, newId }: Surroundings): AssessmentStore {
  const store = createStore<AssessmentState>()(() => ({
    assessment: undefined,
    settled: undefined,
    saving: { kind: 'saved' },
  }));

  const autosave = createAutosave(vault, (saving, joined) => {
    const { assessment: open, settled } = store.getState();
    const assessment = open !== undefined && joined?.id === open.id ? mergeByAnswer(open, joined) : open;
    store.setState({ saving, assessment, settled: saving.kind === 'saving' ? settled : assessment });
  });

  const change = (edit: (assessment: Assessment) => Partial<Assessment>): void => {
    const { assessment } = store.getState();
    if (assessment === undefined) return;
    const next = { ...assessment, ...edit(assessment), updatedAt: now() };
    store.setState({ assessment: next, saving: { kind: 'saving' } });
    autosave.save(next);
  };

  const actions: AssessmentActions = {
    async open(id) {
      if (store.getState().assessment?.id === id) return ok(undefined);
      const durable = await autosave.settled();
      const { saving } = store.getState();
      // what could not be written lives only here: opening another one would lose it
      if (!durable && saving.kind === 'failed') return err(saving.error);
      const loaded = await vault.load(id);
      if (!loaded.ok) return err(loaded.error);
      store.setState({ assessment: loaded.value, settled: loaded.value, saving: { kind: 'saved' } });
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
      store.setState({ assessment, settled: assessment, saving: { kind: 'saving' } });
      autosave.save(assessment);
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
    settled: () => autosave.settled(),
    close: () => store.setState({ assessment: undefined, settled: undefined, saving: { kind: 'saved' } }),
  };
  return Object.assign(store, { actions });
}
