import { describe, expect, it } from 'vitest';
import zhApp from '../../src/i18n/locales/zh-CN/app.json' with { type: 'json' };
import zhResults from '../../src/i18n/locales/zh-CN/results.json' with { type: 'json' };
import enApp from '../../src/i18n/locales/en/app.json' with { type: 'json' };
import enResults from '../../src/i18n/locales/en/results.json' with { type: 'json' };
import type { Language } from '#kernel';
import { buildReport, namesOf, type Block, type ReportModel, type Texts } from '#report';
import { answersOf, liftList } from '#scoring';
import { firm, shippedContent, type Firm } from '../support/firm.ts';

const LOCALES: Record<Language, { app: object; results: object }> = {
  'zh-CN': { app: zhApp, results: zhResults },
  en: { app: enApp, results: enResults },
};

/** Texts as the app gives them, except that a missing one is an error. */
function strictTexts(language: Language): Texts {
  return (key, values = {}) => {
    const [file, path] = key.startsWith('app:') ? (['app', key.slice(4)] as const) : (['results', key] as const);
    let found: unknown = LOCALES[language][file];
    for (const part of path.split('.')) {
      found = typeof found === 'object' && found !== null ? (found as Record<string, unknown>)[part] : undefined;
    }
    if (typeof found !== 'string') throw new Error(`no text “${key}” in ${language}`);
    return found.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`“${key}” wants a value for ${name}`);
      return String(value);
    });
  };
}

function reportOf(who: Firm, language: Language): ReportModel {
  const { pack, industries, regions, advice } = shippedContent();
  const items = who.asked;
  const answers = answersOf(who.assessment.answers);
  const { card, simulation } = who;
  return buildReport({
    t: strictTexts(language),
    names: namesOf(pack, items, language),
    pack,
    assessment: who.assessment,
    content: { industries, regions, items, advice },
    scoring: { pack: who.pack, answers, card, simulation, lift: liftList(who.pack, card, answers), violations: [] },
    roadmap: who.roadmap,
    hints: [],
    date: '2026-11-24',
  });
}

const textOf = (blocks: readonly Block[]) => JSON.stringify(blocks);

const plant = () =>
  firm()
    .saysEverywhere(2, 1)
    .people(60, 1_800)
    .profile({ firmName: '恒川塑料', industry: '29', industrySwitch: 'plastics', region: '330000' });

describe.each(['zh-CN', 'en'] as const)('the report in %s', (language) => {
  it('holds every note that was typed, on answered and unanswered items alike', () => {
    const noted = plant()
      .notes('D3.3.1', '三号线相机，误判另记')
      .doesNotKnow('F5.1.1')
      .notes('F5.1.1', '问人事要签到表')
      .notes('D1.1.1', '来图为主')
      .without('D1', '全部来图加工');
    const text = textOf(reportOf(noted, language).blocks);
    for (const note of ['三号线相机，误判另记', '问人事要签到表', '来图为主', '全部来图加工']) {
      expect(text).toContain(note);
    }
  });

  it('cites each measure of the plan by its number and title', () => {
    const text = textOf(reportOf(plant(), language).blocks);
    const cited = new Set(plant().roadmap.actions.flatMap(({ action }) => action.measures));
    const named = shippedContent().advice.measures.filter(({ items }) => items.some(({ id }) => cited.has(id)));
    expect(named.length).toBeGreaterThan(3);
    const missing = named.filter(({ clause, title }) => !text.includes(clause) || !text.includes(title[language]));
    expect(missing).toEqual([]);
  });

  it('links only to blocks that are there', () => {
    const { blocks } = reportOf(plant(), language);
    const ids = new Set(blocks.flatMap((block) => ('id' in block ? [block.id] : [])));
    const links = [...textOf(blocks).matchAll(/"link":"#([^"]+)"/g)].map(([, id]) => id);
    expect(links.length).toBeGreaterThan(3);
    expect(links.filter((id) => !ids.has(id ?? ''))).toEqual([]);
  });

  it('says that its levels are its own and shows how the total was worked out', () => {
    const text = textOf(reportOf(plant(), language).blocks);
    expect(text).toContain(language === 'en' ? 'equal no grade of a national standard' : '不等于任何国家标准等级');
    expect(text).toMatch(/\(2 \+ 2\) ÷ 2 = 2\.00/);
  });

  it('gives a firm with too few answers no level, and says why', () => {
    const { blocks } = reportOf(firm().says('D3.3.1', 4), language);
    expect(textOf(blocks)).toContain(language === 'en' ? 'less than half' : '不到一半');
  });
});

it('of a firm that is not named says so instead of leaving a gap', () => {
  expect(reportOf(firm().saysEverywhere(2), 'zh-CN').cover.firm).toBe('（未填企业名称）');
});
