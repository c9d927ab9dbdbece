import type { Assessment } from '#answers';
import type { Content, Hint } from '#catalogue';
import type { Roadmap } from '#roadmap';
import type { Answers, LiftList, ScoreCard, ScoringPack, Simulation, Violation } from '#scoring';
import type { Branding } from './branding.ts';
import type { Edition } from './edition.ts';
import type { Words } from './explain.ts';

/** Everything a report is made of; the report adds nothing to it but words. */
export interface ReportInput extends Words {
  readonly assessment: Assessment;
  readonly content: Pick<Content, 'industries' | 'regions' | 'items' | 'advice'>;
  readonly scoring: {
    readonly pack: ScoringPack;
    readonly answers: Answers;
    readonly card: ScoreCard;
    readonly simulation: Simulation | null;
    readonly lift: LiftList | null;
    readonly violations: readonly Violation[];
  };
  readonly roadmap: Roadmap | null;
  /** Advice that holds for a firm that stands so, the most particular first. */
  readonly hints: readonly Hint[];
  /** Calendar date of the report, YYYY-MM-DD. */
  readonly date: string;
  readonly edition: Edition;
  /** Marked as not final on the cover and every page. */
  readonly draft: boolean;
  readonly branding: Branding;
}

/** The firm as it is named in sentences. */
export function firmName({ assessment, t }: Pick<ReportInput, 'assessment' | 't'>): string {
  const { firmName: name } = assessment.profile;
  return name.trim() === '' ? t('report.cover.unnamed') : name;
}
