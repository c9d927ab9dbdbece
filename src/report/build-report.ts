import { sectorOf, sizeClassOf } from '#answers';
import { answerSection } from './answer-section.ts';
import { dimensionSection, summarySection, whySection } from './result-sections.ts';
import { ledgerSection } from './ledger-section.ts';
import { methodSection } from './method-section.ts';
import type { Cover, ReportModel } from './model.ts';
import { firmName, type ReportInput } from './report-input.ts';
import { roadmapSection } from './roadmap-section.ts';

/**
 * The report as a tree of blocks: cover, result, what binds it, dimensions, roadmap, measures
 * cited, every answer with its note, method. Pure: the same input gives the same tree.
 */
export function buildReport(input: ReportInput): ReportModel {
  const { t, names, date } = input;
  return {
    language: names.language,
    title: t('report.title'),
    author: t('report.author'),
    date,
    cover: coverOf(input),
    contentsTitle: t('report.contents'),
    footer: t('report.footer'),
    blocks: [
      ...summarySection(input),
      ...whySection(input),
      ...dimensionSection(input),
      ...roadmapSection(input),
      ...ledgerSection(input),
      ...answerSection(input),
      ...methodSection(input),
    ],
  };
}

function coverOf(input: ReportInput): Cover {
  const { assessment, content, scoring, t, names, date } = input;
  const { profile } = assessment;
  const { language } = names;
  const industry = content.industries.find(({ code }) => code === profile.industry);
  const region = content.regions.find(({ code }) => code === profile.region);
  const sector = sectorOf(profile, content.industries);
  const size = sizeClassOf(profile);
  const notSaid = t('report.cover.notSaid');
  return {
    title: t('report.title'),
    subtitle: t('report.subtitle'),
    firm: firmName(input),
    lines: [
      [t('report.cover.industry'), industry === undefined ? notSaid : `${industry.code} ${industry.name[language]}`],
      [t('report.cover.sector'), sector === undefined ? notSaid : t(`app:term.sector.${sector}`)],
      [t('report.cover.size'), size === undefined ? notSaid : t(`app:term.size.${size}`)],
      [t('report.cover.region'), region?.name[language] ?? notSaid],
      [t('report.cover.scope'), t(`report.scope.${assessment.scope}`, { count: content.items.length })],
      [t('report.cover.date'), date],
      [t('report.cover.pack'), scoring.card.pack],
      [t('report.cover.engine'), scoring.card.engine],
    ],
    disclaimer: t('report.cover.disclaimer'),
    mark: assessment.sample ? t('report.mark') : '',
  };
}
