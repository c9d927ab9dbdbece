import { describe, expect, it } from 'vitest';
import type { Block } from '#report';
import { firm, shippedContent } from '../support/firm.ts';
import { reportOf } from '../support/report.ts';

const plant = () =>
  firm('full')
    .saysEverywhere(2, 1)
    .people(60, 1_800)
    .profile({ firmName: '恒川塑料', industry: '29', industrySwitch: 'plastics', region: '310000' });

type Table = Extract<Block, { kind: 'table' }>;
const tableOf = (blocks: readonly Block[], id: string): Table | undefined =>
  blocks.find((block): block is Table => block.kind === 'table' && block.id === id);
const textOf = (value: unknown) => JSON.stringify(value);

describe.each(['zh-CN', 'en'] as const)('the measures in the report in %s', (language) => {
  it('have one row each, with a state, a reason and their number in the way of the language', () => {
    const table = tableOf(reportOf(plant(), { language }).blocks, 'ledger-table');
    const { measures } = shippedContent().advice;
    expect(table?.rows).toHaveLength(21);
    const labels = measures.map(({ clause, number, title }) =>
      language === 'en' ? `Measure ${number} ${title.en}` : `${clause}${title['zh-CN']}`,
    );
    expect(table?.rows.map((row) => textOf(row[0]))).toEqual(labels.map((label) => expect.stringContaining(label)));
    expect(table?.rows.filter((row) => row.some((cell) => cell.length === 0))).toEqual([]);
  });

  it('mark a policy that is over by the date of the report', () => {
    const text = textOf(tableOf(reportOf(plant(), { language }).blocks, 'ledger-table'));
    expect(text).toContain(language === 'en' ? 'over since 2026-10-12' : '已过期（2026-10-12止）');
    expect(text).not.toContain(language === 'en' ? 'Hangzhou' : '杭州');
  });

  it('give the questions for the office in the full edition alone', () => {
    const asked = shippedContent().advice.measures[0]!.ask[0]![language];
    expect(textOf(reportOf(plant(), { language }).blocks)).toContain(asked);
    expect(textOf(reportOf(plant(), { language, edition: 'management' }).blocks)).not.toContain(asked);
  });
});

describe('the scenarios in the report', () => {
  it('stand nearest first, with what is missing and the way there', () => {
    const table = tableOf(reportOf(plant()).blocks, 'scenario-table');
    const states = table?.rows.map((row) => textOf(row[0])) ?? [];
    expect(states[0]).toContain('现在就能做');
    expect(states.findIndex((state) => state.includes('还不行'))).toBeGreaterThan(
      states.findIndex((state) => state.includes('只差一步')),
    );
    const oneStep = table?.rows.find((row) => textOf(row[0]).includes('只差一步'));
    expect(textOf(oneStep?.[1])).toMatch(/现在第 2 级，要到第 3 级/);
    expect(textOf(oneStep?.[2])).toMatch(/1步，约\d+个月/);
  });

  it('are fewer in the edition for the board, and none on the page of the owner', () => {
    const rows = (edition: 'full' | 'management' | 'one-page') =>
      tableOf(reportOf(plant(), { edition }).blocks, 'scenario-table')?.rows.length ?? 0;
    expect(rows('full')).toBeGreaterThan(rows('management'));
    expect(rows('management')).toBeGreaterThan(3);
    expect(rows('one-page')).toBe(0);
  });
});

describe('the programmes in the report', () => {
  it('name a local voucher for the steps whose measure it carries out, and only where it is given', () => {
    const programmesIn = (region: string) => {
      const who = firm('full').saysEverywhere(1, 1).people(60, 1_800).profile({ region });
      return textOf(tableOf(reportOf(who).blocks, 'programme-table'));
    };
    expect(programmesIn('330000')).toContain('浙江算力券');
    expect(programmesIn('440000')).not.toContain('浙江算力券');
    expect(programmesIn('')).not.toContain('浙江算力券');
  });
});
