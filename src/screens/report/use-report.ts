import { useEffect, useMemo, useState } from 'react';
import { reportTexts } from '#i18n';
import type { Language } from '#kernel';
import {
  buildReport,
  sideBySide,
  type Branding,
  type Edition,
  type ReportInput,
  type ReportLanguage,
  type ReportModel,
  type Texts,
} from '#report';
import { useApp } from '../app-context.tsx';
import { useFindings, wordsOf } from '../use-findings.ts';

export interface ReportChoice {
  readonly language: ReportLanguage;
  readonly edition: Edition;
  readonly draft: boolean;
  readonly branding: Branding;
}

/** A report in one language, and what it was made of. */
export interface SpokenReport {
  readonly input: ReportInput;
  readonly model: ReportModel;
}

export interface Report {
  /** One, or two of which the second stands beside the first. */
  readonly spoken: readonly SpokenReport[];
  /** As it is read. */
  readonly model: ReportModel;
}

/** The report as it was chosen; undefined while the texts of its languages are loaded. */
export function useReport({ language, edition, draft, branding }: ReportChoice): Report | undefined {
  const { library, today } = useApp();
  const findings = useFindings();
  const loaded = useReportTexts(language);
  const date = today();
  return useMemo(() => {
    if (loaded === undefined) return undefined;
    const { assessment, items, advice, roadmap, simulation, lift, violations, hints, pack, answers, card } = findings;
    const { core } = library;
    const spoken = loaded.map((words): SpokenReport => {
      const input: ReportInput = {
        ...wordsOf({ ...words, items, pack: core.pack }),
        assessment,
        content: { industries: core.industries, regions: core.regions, items, advice },
        scoring: { pack, answers, card, simulation, lift, violations },
        roadmap,
        hints,
        date,
        edition,
        draft,
        branding,
      };
      return { input, model: buildReport(input) };
    });
    return { spoken, model: joined(spoken.map(({ model }) => model)) };
  }, [loaded, findings, library, date, edition, draft, branding]);
}

/** One report, or two as one with both languages. */
function joined(models: readonly ReportModel[]): ReportModel {
  const [first, second] = models;
  if (first === undefined) throw new Error('a report speaks a language');
  return second === undefined ? first : sideBySide(first, second);
}

interface SpokenTexts {
  readonly language: Language;
  readonly t: Texts;
}

function useReportTexts(language: ReportLanguage): readonly SpokenTexts[] | undefined {
  const [texts, setTexts] = useState<{ language: ReportLanguage; all: readonly SpokenTexts[] }>();
  useEffect(() => {
    let current = true;
    const spoken: readonly Language[] = language === 'both' ? ['zh-CN', 'en'] : [language];
    const load = async (one: Language): Promise<SpokenTexts> => ({ language: one, t: await reportTexts(one) });
    void Promise.all(spoken.map(load)).then((all) => {
      if (current) setTexts({ language, all });
    });
    return () => {
      current = false;
    };
  }, [language]);
  return texts?.language === language ? texts.all : undefined;
}
