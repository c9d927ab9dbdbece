import type { Language } from '#kernel';
import {
  buildReport,
  namesOf,
  NO_BRANDING,
  sideBySide,
  type Branding,
  type Edition,
  type ReportInput,
  type ReportLanguage,
  type ReportModel,
} from '#report';
import { answersOf, consistency, liftList } from '#scoring';
import { profileFacts } from '#answers';
import { applicableHints } from '#roadmap';
import { shippedContent, type Firm } from './firm.ts';
import { strictTexts } from './strict-texts.ts';

export interface ReportChoice {
  readonly language?: ReportLanguage;
  readonly edition?: Edition;
  readonly draft?: boolean;
  readonly branding?: Branding;
}

/** What the report of a firm is made of, as the app puts it together. */
export function reportInputOf(
  who: Firm,
  language: Language,
  { edition = 'full', draft = false, branding = NO_BRANDING }: ReportChoice = {},
): ReportInput {
  const { pack, industries, regions, advice } = shippedContent();
  const { assessment, card, simulation, asked: items } = who;
  const answers = answersOf(assessment.answers);
  const roadmap = card.root.value === null ? null : who.roadmap;
  const facts = profileFacts(assessment.profile, industries);
  return {
    t: strictTexts(language),
    names: namesOf(pack, items, language),
    pack,
    assessment,
    content: { industries, regions, items, advice },
    scoring: {
      pack: who.pack,
      answers,
      card,
      simulation,
      lift: liftList(who.pack, card, answers),
      violations: consistency(who.pack, answers, { facts }).violations,
    },
    roadmap,
    hints: applicableHints(advice.hints, { card, size: undefined, roadmap }),
    date: '2026-11-24',
    edition,
    draft,
    branding,
  };
}

/** The report of a firm, in one language or in both. */
export function reportOf(who: Firm, { language = 'zh-CN', ...choice }: ReportChoice = {}): ReportModel {
  const one = (spoken: Language) => buildReport(reportInputOf(who, spoken, choice));
  return language === 'both' ? sideBySide(one('zh-CN'), one('en')) : one(language);
}
