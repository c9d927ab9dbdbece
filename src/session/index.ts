export { sampleFirm } from './sample-firm.ts';
export {
  createAssessmentStore,
  type AssessmentActions,
  type AssessmentState,
  type AssessmentStore,
  type Surroundings,
} from './assessment-store.ts';
export type { Saving } from './autosave.ts';
export { once, type Library } from './library.ts';
export { createSimulator, simulateHere, type Simulator } from './simulator.ts';
export { createPreferencesStore, type PreferencesStore } from './preferences-store.ts';
