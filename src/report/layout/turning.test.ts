import { expect, it } from 'vitest';
import type { Block, ReportModel } from '../model.ts';
import { KIND, kindOf } from './characters.ts';
import type { DisplayList } from './display-list.ts';
import { layoutReport } from './layout.ts';
import { specimen } from './specimen.ts';

const measure = (codePoint: number) => (kindOf(codePoint) >= KIND.han ? 1000 : 560);

function withBlocks(blocks: readonly Block[]): ReportModel {
  return { ...specimen('zh-CN'), blocks };
}

function drawnOn({ pages }: DisplayList): string[] {
  return pages.map(({ ops }) =>
    ops.flatMap((op) => (op.kind === 'text' ? op.spans.map(({ text }) => text) : [])).join(''),
  );
}

it('says under what name a card goes on on a new page, and only there', () => {
  const heading: Block = { kind: 'heading', id: 'h', level: 3, text: '先联网' };
  const items = Array.from({ length: 60 }, (_, index) => ({ label: `栏${index}`, texts: [['说明']] }));
  const next: Block = { kind: 'heading', id: 'n', level: 2, text: '另一节' };
  const list = layoutReport(withBlocks([heading, { kind: 'fields', items }, next]), measure);
  const [first, ...rest] = drawnOn(list).slice(2);
  expect(rest.length).toBeGreaterThan(1);
  expect(first).not.toContain('（续）');
  for (const text of rest) expect(text.split('先联网（续）')).toHaveLength(2);
});

it('the contents have no page of a line or two', () => {
  for (let chapters = 15; chapters < 40; chapters++) {
    const blocks = Array.from({ length: chapters }, (_, index): Block[] => [
      { kind: 'heading', id: `c${index}`, level: 1, text: `第${index}章` },
      { kind: 'paragraph', text: ['文字'] },
    ]).flat();
    const list = layoutReport(withBlocks(blocks), measure);
    const entries = list.pages.map(({ ops }) => ops.filter(({ kind }) => kind === 'link').length);
    expect(entries.filter((count) => count > 0 && count < 3)).toEqual([]);
  }
});

it('a row of fields that goes on on a new page says which', () => {
  const texts = Array.from({ length: 90 }, (_, index) => [`第${index}句`]);
  const list = layoutReport(withBlocks([{ kind: 'fields', items: [{ label: '没排进的', texts }] }]), measure);
  const [first, ...rest] = drawnOn(list).slice(1);
  expect(rest.length).toBeGreaterThan(0);
  expect(first).not.toContain('（续）');
  for (const text of rest) expect(text).toContain('没排进的（续）');
});

it('the line above a page has room for a title with all its marks', () => {
  const model = withBlocks([{ kind: 'paragraph', text: ['文字'] }]);
  const cover = { ...model.cover, mark: 'SAMPLE · DRAFT' };
  const list = layoutReport({ ...model, title: 'AI application maturity assessment', cover }, measure);
  expect(drawnOn(list).at(-1)).toContain('SAMPLE · DRAFT');
});

it('a row is not cut through the name in its first column', () => {
  const name = Array.from({ length: 9 }, (_, index) => [`名${index}`]);
  const told = Array.from({ length: 40 }, (_, index) => [`第${index}句`]);
  for (let before = 20; before < 45; before++) {
    const filler: Block = { kind: 'list', ordered: false, items: Array.from({ length: before }, () => ['填']) };
    const columns = [1, 1].map((width) => ({ title: '栏', width }));
    const table: Block = { kind: 'table', id: 't', caption: '表', columns, rows: [[name, told]] };
    const pages = drawnOn(layoutReport(withBlocks([filler, table]), measure));
    expect(pages.filter((text) => text.includes('名8')).every((text) => text.includes('名1'))).toBe(true);
  }
});
