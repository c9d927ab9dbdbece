import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chineseIn, contentParts, inTraditional, traditionalTable } from '#catalogue-build';
import { rewriter, withChinese } from '#catalogue';
import { hantTexts } from '../../scripts/hant/hant-texts.ts';
import { shippedContent } from '../support/firm.ts';

const root = join(import.meta.dirname, '../..');

describe('the interface in traditional characters', () => {
  const written = hantTexts(root);

  it('has files to look at', () => {
    expect(written.size).toBeGreaterThan(5);
  });

  it.each([...written.keys()])('%s says what follows from the Chinese: else run `npm run i18n:hant`', (file) => {
    const kept = JSON.parse(readFileSync(join(root, 'src/i18n/locales/zh-Hant', file), 'utf8')) as unknown;
    expect(kept, 'Chinese texts have changed: run `npm run i18n:hant` and commit what it writes').toEqual(
      JSON.parse(written.get(file) ?? '{}'),
    );
  });

  it('keeps the places of a text and the names of documents and ministries', () => {
    const results = written.get('results.json') ?? '';
    expect(results).toContain('《「人工智能+製造」專項行動實施意見》');
    expect(results).toContain('工業和信息化部');
    expect(results).toContain('{{level}}');
  });
});

describe('the content in traditional characters', () => {
  const content = shippedContent();
  const texts = chineseIn(content);
  const rewrite = rewriter(traditionalTable(texts));

  it('comes out of the table as out of the whole dictionary, text by text', () => {
    expect(texts.length).toBeGreaterThan(1_000);
    expect(texts.filter((text) => rewrite(text) !== inTraditional(text))).toEqual([]);
  });

  it.each([
    ['还是只试过', '還是只試過'],
    ['老板签一页', '老闆簽一頁'],
    ['标签有人签字', '標籤有人簽字'],
    ['没有连系统', '沒有連系統'],
    ['国家制造业，控制程序', '國家製造業，控制程序'],
    ['一出错就回复，有回音', '一出錯就回覆，有回音'],
    ['一家伙伴一起复制、复判', '一家夥伴一起複製、複判'],
    ['在制品占比，一块旧表', '在製品佔比，一塊舊表'],
    ['30天后复测', '30天後複測'],
    ['版本里，50公里', '版本裡，50公里'],
    ['《“人工智能+制造”专项行动实施意见》', '《「人工智能+製造」專項行動實施意見》'],
  ])('takes the right one of several characters: %s', (simplified, traditional) => {
    expect(inTraditional(simplified)).toBe(traditional);
  });

  it('leaves ids and English alone', () => {
    const core = contentParts.core(content);
    const rewritten = withChinese(core, rewrite);
    expect(rewritten.pack.dimensions.map(({ id, name }) => [id, name.en])).toEqual(
      core.pack.dimensions.map(({ id, name }) => [id, name.en]),
    );
    expect(rewritten.pack.dimensions.find(({ id }) => id === 'F2')?.name['zh-CN']).toBe('數據');
  });

  it('takes far less room than the texts', () => {
    const table = JSON.stringify(traditionalTable(texts));
    expect(table.length).toBeLessThan(JSON.stringify(texts).length / 3);
  });
});
