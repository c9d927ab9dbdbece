import { describe, expect, it } from 'vitest';
import type { Language } from '#kernel';
import type { ReportModel } from '../model.ts';
import { layoutReport } from './layout.ts';
import { specimen } from './specimen.ts';

/** The words of a report that its structure says are in the other language. */
function otherWords(model: ReportModel, language: Language): string[] {
  const { pages, structure } = layoutReport(model, (codePoint) => (codePoint > 0x2e7f ? 1000 : 500));
  return pages.flatMap(({ ops }) =>
    ops.flatMap((op) => {
      if (op.kind !== 'text' || structure[op.node]?.language !== language) return [];
      return [op.spans.map(({ text }) => text).join('')];
    }),
  );
}

const reportWith = (language: Language, blocks: ReportModel['blocks']): ReportModel => ({
  ...specimen(language),
  blocks,
});
const paragraph = (text: string) => ({ kind: 'paragraph', text: [text] }) as const;

describe('a passage in the other language is marked, so that it is read aloud in its voice', () => {
  it('of Chinese in an English report: names of documents with their numbers', () => {
    const said = otherWords(
      reportWith('en', [paragraph('From the Opinions, 工信部联科〔2025〕279号, of December')]),
      'zh-CN',
    );
    expect(said.join('')).toContain('工信部联科〔2025〕279号');
    expect(said.join('')).not.toMatch(/Opinions|December/);
  });

  it('of English in a Chinese report, but not an abbreviation in a Chinese sentence', () => {
    const said = otherWords(
      reportWith('zh-CN', [
        { kind: 'heading', id: 'evidence', level: 1, text: '证据清单 Evidence' },
        paragraph('在MES和ERP里用AI查工单，证据等级E2。'),
        { kind: 'list', ordered: false, items: [['先做这三步', '\n', 'Do these three first']] },
      ]),
      'en',
    ).join(' ');
    expect(said).toContain('Evidence');
    expect(said).toContain('Do these three first');
    expect(said).not.toMatch(/MES|ERP|AI|E2/);
  });

  it('of a link too, which stays one', () => {
    const text = [{ text: '《人工智能标准》', link: 'https://example.org/' }];
    const model = reportWith('en', [{ kind: 'paragraph', text: ['See ', ...text] }]);
    expect(otherWords(model, 'zh-CN').join('')).toContain('人工智能标准');
    const { structure, pages } = layoutReport(model, () => 500);
    const link = pages.flatMap(({ ops }) => ops).find((op) => op.kind === 'link' && op.target.startsWith('https'));
    expect(link && structure[link.node]).toMatchObject({ role: 'Link', language: 'zh-CN' });
  });
});

describe('a report of two parts in two languages', () => {
  it('sets the same words as each language sets them', () => {
    const said = paragraph('“MES”');
    const turn = { kind: 'page-break', language: 'en' } as const;
    const spansOf = (blocks: ReportModel['blocks']) => {
      const { pages } = layoutReport(reportWith('zh-CN', blocks), () => 560);
      const texts = pages.flatMap(({ ops }) => ops.filter((op) => op.kind === 'text'));
      return texts.map(({ spans }) => spans).filter((spans) => spans.map(({ text }) => text).join('') === '“MES”');
    };
    const [, english] = spansOf([said, turn, said]);
    const [alone] = spansOf([turn, said]);
    expect(alone).toBeDefined();
    expect(english).toEqual(alone);
  });
});
