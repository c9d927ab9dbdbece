export {
  createAssessmentStore,
  type AssessmentActions,
  type AssessmentState,
  type AssessmentStore,
  type Surroundings,
} from './assessment-store.ts';
export { createEditionStore, type Edition, type EditionStore } from './edition-store.ts';
export type { Saving } from './autosave.ts';
export { adoptedPack, type Stamp } from './moments.ts';
export { once, type Library } from './library.ts';
export { loadRollingBackup } from './load-rolling-backup.ts';
export type { RollingBackup } from './rolling-backup.ts';
export { onlyWhatIsThere } from './only-what-is-there.ts';
export type { SoleWriter } from './sole-writer.ts';
export { loadSoleWriter } from './load-sole-writer.ts';
export { planInWorker } from './plan-in-worker.ts';
export type { Planner } from './planner.ts';
export { traditionalLibrary } from './load-traditional.ts';
export { simulateInWorker } from './simulate-in-worker.ts';
export type { Simulator } from './simulator.ts';
export { createPreferencesStore, type PreferencesStore } from './preferences-store.ts';
export { loadAutoLock, loadSampleFirm } from './load-later.ts';
export { importAssessments, planImport, usualChoice, type ImportChoice, type ImportEntry } from './file-import.ts';
export { judgeReport, type Check, type Recomputed, type Verdict } from './judge-report.ts';
export type { ReadReport } from './read-report.ts';
export { proveReport, readReport } from './report-files.ts';
export { rescore } from './rescore.ts';
export { joinPresentation, type Presentation, type PresentationMessage, type Shown } from './presentation.ts';
export { LOCK_AFTER, type LockAfter } from './idle-lock.ts';
export {
  createVaultSession,
  switchableVault,
  type EnterError,
  type VaultSession,
  type VaultSessionActions,
  type VaultSessionState,
} from './vault-session.ts';
export { changeKept, duplicateOf, tagsFrom, templateOf } from './client-copies.ts';
