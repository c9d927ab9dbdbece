import { createStore, type StoreApi } from 'zustand/vanilla';
import {
  applyChange,
  changeTo,
  EMPTY_PROFILE,
  recordChange,
  type Answer,
  type AnswerDraft,
  type Assessment,
  type Change,
  type ChangeDraft,
  type PlanWishes,
  type Profile,
} from '#answers';
import { err, ok, type Result } from '#kernel';
import type { Vault, VaultError } from '#vault';
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
  /** Who changes it, as they named themselves; empty = not said. Lives in the page alone. */
  readonly by: string;
  /** What would be taken back, or done again, next. */
  readonly undoable: Change | undefined;
  readonly redoable: Change | undefined;
  /** Goes up when facts were changed by other means than the fields that show them. */
  readonly rewritten: number;
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
  /**
   * Changes the document by what a function of the answers layer gives back; changed answers go into the history.
   * With the `updatedAt` it had, it does not count as edited.
   */
  edit(change: (assessment: Assessment) => Partial<Assessment>): void;
  /** Takes back the last change made in this session, whatever it was about; the taking back is recorded too. */
  undo(): Change | undefined;
  redo(): Change | undefined;
  /** Names who makes the changes from now on; empty = nobody is named. */
  setBy(name: string): void;
  /** Remembers the item that is on screen, so that one resumes there. */
  visit(itemId: string): void;
  /** Writes again what could not be written. */
  retry(): void;
  /** Writes here from now on; false when the other window has changes it could not write. */
  takeOver(): Promise<boolean>;
  /** Shows what the window that writes has written meanwhile; once none does any more, this one writes. */
  lookAgain(): Promise<void>;
  /** Waits until everything is durable; false when it could not be written. */
  settled(): Promise<boolean>;
  close(): void;
}

export type AssessmentStore = StoreApi<AssessmentState> & { readonly actions: AssessmentActions };

const NOTHING_OPEN = {
  assessment: undefined,
  settled: undefined,
  saving: { kind: 'saved' },
  undoable: undefined,
  redoable: undefined,
  readOnly: undefined,
} as const;

/** Pause in milliseconds after which typing in the same field counts as a change of its own. */
const PAUSE = 60_000;

/** Holds the facts of the open assessment and keeps them durable. Scores are computed from it, never kept. */
export function createAssessmentStore(vault: Vault, { now, newId, writer }: Surroundings): AssessmentStore {
  const store = createStore<AssessmentState>()(() => ({
    ...NOTHING_OPEN,
    by: '',
    rewritten: 0,
  }));
  let done: readonly Change[] = [];
  let undone: readonly Change[] = [];

  const autosave = createAutosave(vault, (saving, join) => {
    const { assessment: open, settled } = store.getState();
    const assessment = open !== undefined && join !== undefined ? join(open) : open;
    store.setState({ saving, assessment, settled: saving.kind === 'saving' ? settled : assessment });
  });

  /** Steps as they are shown after the change: all of it is said at once, so that the screen is drawn once. */
  const steps = (): Pick<AssessmentState, 'undoable' | 'redoable'> => ({
    undoable: done.at(-1),
    redoable: undone.at(-1),
  });
  const write = (next: Assessment, more: Partial<AssessmentState>): void => {
    if (store.getState().readOnly !== undefined) return;
    store.setState({ assessment: next, saving: { kind: 'saving' }, ...more });
    autosave.save(next);
  };
  const change = (edit: (assessment: Assessment) => Partial<Assessment>, more: Partial<AssessmentState> = {}): void => {
    const { assessment } = store.getState();
    if (assessment === undefined) return;
    write({ ...assessment, updatedAt: now(), ...edit(assessment) }, more);
  };

  const signed = <T extends object>(made: T): T & { by?: string } => {
    const { by } = store.getState();
    return { ...made, ...(by === '' ? {} : { by }) };
  };
  /** Makes a change of facts, and keeps what stood before; nothing happens where nothing would change. */
  const make = (draft: ChangeDraft, typed: boolean, more: Partial<AssessmentState> = {}): Change | undefined => {
    const { assessment, readOnly } = store.getState();
    const found = assessment && readOnly === undefined ? changeTo(assessment, draft) : undefined;
    if (found === undefined) return undefined;
    const made: Change = signed({ ...found, at: now() });
    const last = assessment?.history?.at(-1);
    const soon = typed && last !== undefined && Date.parse(made.at) - Date.parse(last.until ?? last.at) < PAUSE;
    if (typed) {
      done = recordChange(done, made, soon);
      undone = [];
    }
    const edit = (before: Assessment): Partial<Assessment> => ({
      ...applyChange(before, made, made.at),
      history: recordChange(before.history ?? [], made, soon),
      updatedAt: made.at,
    });
    change(edit, { ...steps(), ...more });
    return made;
  };
  const revise = (draft: ChangeDraft): void => void make(draft, true);
  const step = (to: ChangeDraft | undefined): Change | undefined => {
    if (to === undefined) return undefined;
    const rewritten = store.getState().rewritten + 1;
    const made = make(to, false, { rewritten });
    if (made === undefined) store.setState({ ...steps(), rewritten });
    return made;
  };
  const show = (opened: Pick<AssessmentState, 'assessment' | 'saving' | 'readOnly'>): void => {
    done = [];
    undone = [];
    store.setState({ ...steps(), ...opened, settled: opened.assessment });
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
    const { assessment, readOnly, saving } = store.getState();
    if (assessment === undefined || readOnly === undefined) return;
    // one that is still writing its last changes is just letting go
    const free = saving.kind === 'saved' && (await mayWrite(assessment.id));
    const loaded = await vault.load(assessment.id);
    const still = store.getState().assessment?.id === assessment.id;
    if (!loaded.ok || !still) return;
    store.setState({ assessment: loaded.value, settled: loaded.value, ...(free ? { readOnly: undefined } : {}) });
  };

  const openAnew = async (id: string): Promise<Result<void, VaultError>> => {
    const durable = await autosave.settled();
    const { saving } = store.getState();
    // what could not be written lives only here: opening another one would lose it
    if (!durable && saving.kind === 'failed') return err(saving.error);
    const readOnly = (await mayWrite(id)) ? undefined : 'elsewhere';
    const loaded = await vault.load(id);
    if (!loaded.ok) return err(loaded.error);
    show({ assessment: loaded.value, saving: { kind: 'saved' }, readOnly });
    return ok(undefined);
  };
  /** The opening under way: the page asks for it before its first screen does. */
  let opening: { readonly id: string; readonly opened: Promise<Result<void, VaultError>> } | undefined;

  const actions: AssessmentActions = {
    open(id) {
      if (store.getState().assessment?.id === id) return Promise.resolve(ok(undefined));
      if (opening?.id === id) return opening.opened;
      const begun = { id, opened: openAnew(id) };
      opening = begun;
      const end = () => {
        if (opening === begun) opening = undefined;
      };
      begun.opened.then(end, end);
      return begun.opened;
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
      show({ assessment, saving: { kind: 'saving' }, readOnly: undefined });
      autosave.save(assessment);
      // nobody else knows it yet
      void mayWrite(assessment.id);
      return assessment.id;
    },
    answer(item, draft) {
      const before = store.getState().assessment?.answers[item];
      revise({ kind: 'answer', item, before: null, after: { ...draft(before), at: now() } });
    },
    setProfile: (profile) => revise({ kind: 'profile', before: profile, after: profile }),
    setScope: (scope) => revise({ kind: 'scope', before: scope, after: scope }),
    setPlan: (plan) => revise({ kind: 'plan', before: {}, after: plan }),
    undo() {
      const last = done.at(-1);
      if (last === undefined) return undefined;
      done = done.slice(0, -1);
      undone = [...undone, last];
      return step({ ...last, after: last.before } as ChangeDraft);
    },
    redo() {
      const next = undone.at(-1);
      if (next === undefined) return undefined;
      undone = undone.slice(0, -1);
      done = [...done, next];
      return step(next);
    },
    setBy: (by) => store.setState({ by }),
    flag: (itemId) =>
      change(({ flagged = [] }) => ({
        flagged: flagged.includes(itemId) ? flagged.filter((id) => id !== itemId) : [...flagged, itemId],
      })),
    edit(how) {
      const { assessment } = store.getState();
      if (assessment === undefined) return;
      const { answers = {}, ...rest } = how(assessment);
      change(() => rest);
      for (const [item, after] of Object.entries(answers)) revise({ kind: 'answer', item, before: null, after });
    },
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
      opening = undefined;
      show({ assessment: undefined, saving: { kind: 'saved' }, readOnly: undefined });
      void writer?.load().then((loaded) => loaded.leave());
    },
  };
  return Object.assign(store, { actions });
}
