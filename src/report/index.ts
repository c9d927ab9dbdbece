export { NO_BRANDING, type Branding } from './branding.ts';
export { buildReport } from './build-report.ts';
export { buildWorkbook } from './build-workbook.ts';
export { citedMeasures, measureLabel, measureNames, programmesOf } from './cited.ts';
export { EDITIONS, REPORT_LANGUAGES, type Edition, type ReportLanguage } from './edition.ts';
export {
  arithmetic,
  bindingSentences,
  joinSentences,
  levelPhrase,
  liftChangePhrase,
  nodeName,
  rangeSentences,
  shownPercent,
  shownRange,
  shownTerm,
  shownValue,
  type Words,
} from './explain.ts';
export { actionReasons, type ActionContext, type ActionReasons } from './explain-action.ts';
export { appliesSentence } from './ledger-section.ts';
export { costRange } from './money.ts';
export type { Block, Cell, Column, Cover, Logo, ReportModel, Run, Text } from './model.ts';
export { moveSentence } from './own-money-words.ts';
export { namesOf, type Names } from './names.ts';
export { monthPhrase, quarterOnCalendar, quarterPhrase, spanPhrase, type TimeWords } from './plan-time.ts';
export { groupedHash, provenReport, resultLine, type Proof } from './proof-section.ts';
export type { ReportInput } from './report-input.ts';
export { dimensionBarsOf, heatmapOf, levelScaleOf, quadrantOf, radarOf, type ResultFacts } from './result-pictures.ts';
export { projectionSentence } from './roadmap-section.ts';
export {
  changeSentence,
  conflictSentence,
  heldSentence,
  leftOutSentence,
  planWords,
  type PlanWords,
} from './plan-words.ts';
export {
  chainSentence,
  floorSentence,
  missingPhrases,
  openedPhrase,
  shownBenefit,
  toCheckPhrases,
} from './scenario-words.ts';
export { statusPhrase } from './result-sections.ts';
export { sideBySide } from './side-by-side.ts';
export type { Texts } from './texts.ts';
export { sheetsSideBySide, type CellKind, type Sheet, type SheetCell, type WorkbookModel } from './workbook-model.ts';
