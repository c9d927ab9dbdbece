import { sectorOf, sizeClassOf } from '#answers';
import { answerSection } from './answer-section.ts';
import { legibleColour } from './branding.ts';
import type { Edition } from './edition.ts';
import { evidenceSection } from './evidence-section.ts';
import { capital } from './explain.ts';
import { glossarySection } from './glossary-section.ts';
import { onePageSection } from './one-page-section.ts';
import { programmesSection } from './programmes-section.ts';
import { dimensionSection, summarySection, whySection } from './result-sections.ts';
import { strengthsSection } from './strengths-section.ts';
import { wholeLinks } from './whole-links.ts';
import { ledgerSection } from './ledger-section.ts';
import { methodSection } from './method-section.ts';
import type { Block, Cover, ReportModel } from './model.ts';
import { firmName, type ReportInput } from './report-input.ts';
import { roadmapSection } from './roadmap-section.ts';
import { scenariosSection } from './scenarios-section.ts';

type Chapter = (input: ReportInput) => Block[];

/** What a board reads: everything that leads to a decision, and nothing one looks up. */
const MANAGEMENT: readonly Chapter[] = [
  summarySection,
  dimensionSection,
  whySection,
  strengthsSection,
  scenariosSection,
  roadmapSection,
  ledgerSection,
  programmesSection,
  evidenceSection,
  methodSection,
  glossarySection,
];

const CHAPTERS: Record<Edition, readonly Chapter[]> = {
  'one-page': [onePageSection],
  management: MANAGEMENT,
  full: MANAGEMENT.flatMap((chapter) => (chapter === methodSection ? [answerSection, chapter] : [chapter])),
};

/**
 * The report of one edition as a tree of blocks. Pure: the same input gives the same tree. A chapter is written once and
 * asks for the edition where it says less in a shorter one.
 */
export function buildReport(input: ReportInput): ReportModel {
  const { t, names, date, edition, branding } = input;
  const title = t(edition === 'one-page' ? 'export:onePage.title' : 'report.title');
  return {
    language: names.language,
    title,
    author: branding.firm.trim() === '' ? t('report.author') : branding.firm.trim(),
    date,
    cover: { ...coverOf(input), title },
    contentsTitle: t('report.contents'),
    footer: t('report.footer'),
    ...(branding.colour === undefined ? {} : { colour: legibleColour(branding.colour) }),
    ...(edition === 'one-page' ? { fit: 1 } : {}),
    blocks: wholeLinks(CHAPTERS[edition].flatMap((chapter) => chapter(input))),
  };
}

function coverOf(input: ReportInput): Omit<Cover, 'title'> {
  const { assessment, content, scoring, t, names, date, edition, branding, draft } = input;
  const { profile } = assessment;
  const { language } = names;
  const industry = content.industries.find(({ code }) => code === profile.industry);
  const region = content.regions.find(({ code }) => code === profile.region);
  const sector = sectorOf(profile, content.industries);
  const size = sizeClassOf(profile);
  const notSaid = t('report.cover.notSaid');
  return {
    form: edition === 'one-page' ? 'head' : 'page',
    ...(branding.logo === undefined ? {} : { logo: branding.logo }),
    subtitle: t(`export:edition.subtitle.${edition}`),
    firm: firmName(input),
    lines: [
      [t('report.cover.industry'), industry === undefined ? notSaid : `${industry.code} ${industry.name[language]}`],
      [t('report.cover.sector'), sector === undefined ? notSaid : capital(t(`app:term.sector.${sector}`))],
      [t('report.cover.size'), size === undefined ? notSaid : capital(t(`app:term.size.${size}`))],
      [t('report.cover.region'), region?.name[language] ?? notSaid],
      [t('report.cover.scope'), t(`report.scope.${assessment.scope}`, { count: content.items.length })],
      [t('report.cover.date'), date],
      ...(branding.firm.trim() === '' ? [] : [[t('export:cover.by'), branding.firm.trim()] as const]),
      ...(branding.contact.trim() === '' ? [] : [[t('export:cover.contact'), branding.contact.trim()] as const]),
      [t('report.cover.pack'), scoring.card.pack],
      [t('report.cover.engine'), scoring.card.engine],
    ],
    disclaimer: [branding.disclaimer.trim(), t('report.cover.disclaimer')].filter((text) => text !== '').join('\n'),
    mark: [...(assessment.sample ? [t('report.mark')] : []), ...(draft ? [t('export:cover.draft')] : [])].join(' · '),
  };
}
