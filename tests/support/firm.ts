import { join } from 'node:path';
import {
  asNotApplicable,
  asUnknown,
  EMPTY_PROFILE,
  inPackOrder,
  sectorOf,
  visibleItems,
  withLevel,
  withRemarks,
  type ActionWish,
  type Answer,
  type AnswerLevel,
  type AnswerSheet,
  type Assessment,
  type EvidenceGrade,
  type PlanWishes,
  type Profile,
  type Scope,
} from '#answers';
import { industryItems, type Content, type Goal } from '#catalogue';
import { loadContent } from '#catalogue-build';
import {
  planRoadmap,
  setUpPlan,
  takeIntoPlan,
  type PlanContent,
  type PlanSetup,
  type Roadmap,
  type TakenIntoPlan,
} from '#roadmap';
import { answersOf, packOf, score, simulate, type ScoreCard, type Simulation } from '#scoring';

const root = join(import.meta.dirname, '../..');
const AT = '2026-11-01T08:00:00Z';

let loaded: Content | undefined;

/** The content that ships, read once. */
export function shippedContent(): Content {
  loaded ??= loadContent({ root, pack: join(root, 'questionnaires/manufacturing-ai'), seeds: join(root, 'seeds') });
  return loaded;
}

/** A fictitious firm, told in the words of a consultant. Every step gives a new firm. */
export class Firm {
  readonly assessment: Assessment;

  constructor(assessment: Assessment) {
    this.assessment = assessment;
  }

  with(change: Partial<Assessment>): Firm {
    return new Firm({ ...this.assessment, ...change });
  }

  profile(change: Partial<Profile>): Firm {
    return this.with({ profile: { ...this.assessment.profile, ...change } });
  }

  people(headcount: number, revenueWan: number): Firm {
    return this.profile({ headcount, revenueWan });
  }

  wants(...goals: Goal[]): Firm {
    return this.profile({ goals });
  }

  /** Declares a stage it does not have. */
  without(dimension: string, reason = '没有这个环节'): Firm {
    return this.profile({ outOfScope: { ...this.assessment.profile.outOfScope, [dimension]: reason } });
  }

  says(item: string, level: AnswerLevel, evidence: EvidenceGrade = 0): Firm {
    const drafted: Answer = { ...withLevel(undefined, level), at: AT };
    return this.answered(item, { ...withRemarks(drafted, { evidence }), at: AT });
  }

  /** Answers everything it is asked with one level. */
  saysEverywhere(level: AnswerLevel, evidence: EvidenceGrade = 0): Firm {
    return this.asked.reduce<Firm>((firm, { id }) => firm.says(id, level, evidence), this);
  }

  doesNotKnow(item: string): Firm {
    return this.answered(item, { ...asUnknown(this.assessment.answers[item]), at: AT });
  }

  finds(item: string, reason: string): Firm {
    return this.answered(item, { ...asNotApplicable(this.assessment.answers[item], reason), at: AT });
  }

  notes(item: string, note: string): Firm {
    return this.answered(item, { ...withRemarks(this.assessment.answers[item], { note }), at: AT });
  }

  declines(item: string, reason: string): Firm {
    return this.answered(item, { ...withRemarks(this.assessment.answers[item], { notNeeded: reason }), at: AT });
  }

  answered(item: string, answer: Answer): Firm {
    const answers: AnswerSheet = { ...this.assessment.answers, [item]: answer };
    return this.with({ answers });
  }

  get asked(): Content['items'] {
    const { pack, items, modules, industries } = shippedContent();
    const { scope, profile } = this.assessment;
    const all = inPackOrder(pack, [...items, ...industryItems(modules)]);
    return visibleItems(pack, all, { scope, profile, sector: sectorOf(profile, industries) });
  }

  get pack() {
    const { pack, industries, advice } = shippedContent();
    const { scope, profile } = this.assessment;
    const sector = sectorOf(profile, industries);
    return packOf({ pack, items: this.asked, scope, profile, sector, contradictions: advice.contradictions });
  }

  get card(): ScoreCard {
    return score(this.pack, answersOf(this.assessment.answers));
  }

  get simulation(): Simulation | null {
    return simulate(this.pack, answersOf(this.assessment.answers));
  }

  /** Limits and decisions for the plan, beside those it has. */
  plans(wishes: PlanWishes): Firm {
    return this.with({ plan: { ...this.assessment.plan, ...wishes } });
  }

  /** What it decides about one action, beside what it decided before. */
  decides(action: string, wish: ActionWish): Firm {
    const { actions = {} } = this.assessment.plan ?? {};
    return this.plans({ actions: { ...actions, [action]: { ...actions[action], ...wish } } });
  }

  /** @throws Error when nothing was scored, so that a test that expects a plan says so */
  get roadmap(): Roadmap {
    const plan = planRoadmap(this.assessment, this.content);
    if (plan === null) throw new Error('the firm has no plan');
    return plan;
  }

  /** @throws Error when nothing was scored */
  get setup(): PlanSetup {
    const setup = setUpPlan(this.assessment, this.content);
    if (setup === null) throw new Error('the firm has no plan');
    return setup;
  }

  /** What has to be decided so that the plan takes an action. */
  takes(action: string): TakenIntoPlan | null {
    return takeIntoPlan(this.assessment, this.content, action);
  }

  private get content(): PlanContent {
    const content = shippedContent();
    return { ...content, items: this.asked, actions: content.advice.actions };
  }
}

/** A firm that has said nothing yet. */
export function firm(scope: Scope = 'quick'): Firm {
  const { pack } = shippedContent();
  return new Firm({
    id: 'firm',
    pack: { id: pack.id, version: pack.version },
    scope,
    profile: EMPTY_PROFILE,
    answers: {},
    createdAt: AT,
    updatedAt: AT,
    sample: false,
  });
}
