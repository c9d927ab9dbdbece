import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { buildReport, type Edition } from '#report';
import { loadSampleFirm } from '#session';
import { firm, Firm, shippedContent } from '../support/firm.ts';
import { printedReport } from '../support/printed-report.ts';
import { reportInputOf, reportOf } from '../support/report.ts';

const { sampleFirm } = await loadSampleFirm();

/** The sample firm, as it opens in that language. */
function sample(language: 'zh-CN' | 'en'): Firm {
  const { profile, answers } = sampleFirm(shippedContent().sample, { language, at: '2026-11-01T00:00:00Z' });
  return new Firm({ ...firm().assessment, profile, answers, sample: true });
}

/** The same firm after all 49 questions: uneven, some of it unknown, most of it short of the target. */
function grown(language: 'zh-CN' | 'en'): Firm {
  const begun = sample(language).with({ scope: 'full' });
  const open = begun.asked.filter(({ id }) => begun.assessment.answers[id] === undefined);
  return open.reduce<Firm>((who, { id }, index) => {
    if (index % 11 === 5) return who.doesNotKnow(id);
    return who.says(id, ([1, 2, 2, 3, 1, 2, 4] as const)[index % 7]!, ([0, 1, 2, 1] as const)[index % 4]);
  }, begun);
}

/** Chapters of a management edition, by the blocks that they begin with. */
const CHAPTERS = [
  ['summary', 'dimensions', 'radar', 'dimension-table', 'why', 'strengths', 'scenarios'],
  ['roadmap', 'own-money', 'gantt', 'budget', 'guide-path', 'cards', 'ledger-table', 'programmes'],
  ['evidence', 'method', 'sources', 'glossary'],
].flat();

describe.each(['zh-CN', 'en'] as const)('the management edition in %s', (language) => {
  const firms = { 'a quick scan': sample(language), 'all questions answered': grown(language) };

  it.each(Object.entries(firms))('of %s is 12 to 20 pages', async (_, who) => {
    const { pages } = await printedReport(who, { language, edition: 'management' });
    expect(pages).toBeGreaterThanOrEqual(12);
    expect(pages).toBeLessThanOrEqual(20);
  });

  it.each(Object.entries(firms))('of %s leaves no chapter out for it', (_, who) => {
    const { blocks } = reportOf(who, { language, edition: 'management' });
    const ids = blocks.flatMap((block) => ('id' in block ? [block.id] : []));
    expect(CHAPTERS.filter((id) => !ids.includes(id))).toEqual([]);
    const ledger = blocks.find((block) => 'id' in block && block.id === 'ledger-table');
    expect(ledger?.kind === 'table' && ledger.rows.length).toBe(21);
  });
});

it.each(['zh-CN', 'en'] as const)('the charts of the plan in %s say how many of its actions they show', (language) => {
  const who = grown(language);
  const total = who.roadmap.actions.length;
  for (const edition of ['full', 'management'] as const) {
    const { blocks } = reportOf(who, { language, edition });
    const charts = blocks.flatMap((block) => (block.kind === 'chart' && block.id.startsWith('gantt') ? [block] : []));
    const numbers = charts.map(({ caption }) => (caption.match(/\d+/g) ?? []).map(Number));
    for (const said of numbers) expect(said).toContain(total);
    const shown = numbers.map((said) => Math.min(...said));
    const together = shown.reduce((sum, count) => sum + count, 0);
    expect(edition === 'full' ? together : Math.max(total, together)).toBe(total);
    // no chart is left with a row or two
    expect(Math.max(...shown) - Math.min(...shown)).toBeLessThan(4);
  }
});

describe('a programme of the plan', () => {
  const who = grown('zh-CN');
  const { advice } = shippedContent();
  const inPlan = new Set(who.roadmap.actions.flatMap(({ action }) => action.programmes));
  const programme = advice.programmes.find(({ id, kind }) => inPlan.has(id) && kind === 'policy');

  /** The chapter on programmes, on the 24th of November, of one that ends on the day. */
  const chapter = (edition: Edition, validUntil: string) => {
    const input = reportInputOf(who, 'zh-CN', { edition });
    const programmes = advice.programmes.map((one) => (one.id === programme?.id ? { ...one, validUntil } : one));
    const content = { ...input.content, advice: { ...advice, programmes } };
    const { blocks } = buildReport({ ...input, content });
    return JSON.stringify(blocks.filter((block) => 'id' in block && block.id === 'programme-table'));
  };
  const title = programme?.title['zh-CN'] ?? '';

  it('that is over is marked in the full edition, and nobody is sent to ask for it in the shorter one', () => {
    expect(title).not.toBe('');
    expect(chapter('full', '2026-11-23')).toContain('已过期（2026-11-23止）');
    expect(chapter('full', '2026-11-23')).toContain(title);
    expect(chapter('management', '2026-11-23')).not.toContain(title);
  });

  it('is open on its last day', () => {
    for (const edition of ['full', 'management'] as const) {
      expect(chapter(edition, '2026-11-24')).toContain(title);
      expect(chapter(edition, '2026-11-24')).not.toContain('已过期');
    }
  });
});

it('a page for the owner is set in type of seven points at the least, also where there is much to say', async () => {
  const much = grown('en').profile({ industry: '28', goals: [] });
  const firms = [sample('en'), much.saysEverywhere(3), much.saysEverywhere(4, 2)];
  // months of the calendar take more room than their numbers
  for (const who of [...firms, ...firms.map((one) => one.plans({ start: '2026-11' }))]) {
    const { bytes, pages } = await printedReport(who, { language: 'en', edition: 'one-page' });
    expect(pages).toBe(1);
    const sizes = typeSizesIn(bytes);
    expect(sizes.length).toBeGreaterThan(20);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(7);
  }
}, 60_000);

/** The sizes that the page streams of a file set its type to. */
function typeSizesIn(bytes: Uint8Array): number[] {
  const file = Buffer.from(bytes);
  const sizes: number[] = [];
  for (let at = file.indexOf('stream\n'); at >= 0; at = file.indexOf('stream\n', at + 1)) {
    try {
      const text = inflateSync(file.subarray(at + 'stream\n'.length)).toString('latin1');
      for (const [, size] of text.matchAll(/\/F\d+ ([\d.]+) Tf/g)) sizes.push(Number(size));
    } catch {
      // not a packed stream
    }
  }
  return sizes;
}
