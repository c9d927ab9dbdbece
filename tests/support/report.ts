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
  type Texts,
} from '#report';
import { answersOf, consistency, liftList } from '#scoring';
import { profileFacts } from '#answers';
import { applicableHints } from '#roadmap';
import { shippedContent, type Firm } from './firm.ts';

const LOCALES = import.meta.glob<object>('../../src/i18n/locales/*/*.json', { eager: true, import: 'default' });
/** Namespaces a report speaks from, in the order in which a key is looked for. */
const SPOKEN = ['results', 'plan', 'ledger', 'compare', 'export'];

/** Texts as the app gives them, except that a missing one, or a missing value, is an error. */
export function strictTexts(language: Language): Texts {
  return (key, values = {}) => {
    const [, named, path = key] = /^(\w+):(.+)$/.exec(key) ?? [];
    const found = (named === undefined ? SPOKEN : [named])
      .map((namespace) => leaf(LOCALES[`../../src/i18n/locales/${language}/${namespace}.json`], path))
      .find((text) => text !== undefined);
    if (found === undefined) throw new Error(`no text “${key}” in ${language}`);
    return found.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`“${key}” wants a value for ${name}`);
      return String(value);
    });
  };
}

function leaf(texts: unknown, path: string): string | undefined {
  let found = texts;
  for (const part of path.split('.')) {
    found = typeof found === 'object' && found !== null ? (found as Record<string, unknown>)[part] : undefined;
  }
  return typeof found === 'string' ? found : undefined;
}

export interface ReportChoice {
  readonly language?: ReportLanguage;
  readonly edition?: Edition;
  readonly draft?: boolean;
  readonly branding?: Branding;
}

/** What the report of a firm is made of, as the app puts it together. */
function reportInputOf(
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
