export { isAnswered, type Answer, type AnswerLevel, type AnswerSheet, type EvidenceGrade } from './answer.ts';
export type { Assessment } from './assessment.ts';
export {
  asBlank,
  asNotApplicable,
  asUnknown,
  withLevel,
  withRemarks,
  type AnswerDraft,
  type Remarks,
} from './change-answer.ts';
export type { ActionWish, PlanWishes } from './plan-wishes.ts';
export { EMPTY_PROFILE, profileFacts, sectorOf, sizeClassOf, type Profile } from './profile.ts';
export type { Change, FrozenResult, Invitation, Respondent, ShownResult, Snapshot } from './record.ts';
export {
  answersToReturn,
  invitedAssessment,
  isSettled,
  packFor,
  readReturn,
  votesOn,
  withReturn,
  type ChangedAnswer,
  type ItemVote,
  type PackProfile,
  type RespondentAnswers,
  type RespondentPack,
  type Return,
} from './respondents.ts';
export { recordChange, subjectOf } from './record-change.ts';
export { uniteHistories } from './unite-histories.ts';
export { touchedPaths } from './touched.ts';
export { answersAt, applyChange, changeTo, type ChangeDraft } from './apply-change.ts';
export {
  canBeDeclined,
  inPackOrder,
  progressOf,
  shownScope,
  visibleItems,
  type Progress,
  type Scope,
  type Visibility,
} from './visible-items.ts';
export { undisputed, withRemark } from './adopt.ts';
export { owedByRole, type OpenItem, type Role, type RoleShare } from './owed.ts';
