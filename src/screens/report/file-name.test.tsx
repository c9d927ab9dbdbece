import { describe, expect, it } from 'vitest';
import { reportTexts, startI18n } from '#i18n';
import { EDITIONS } from '#report';
import { fileName } from './file-name.ts';

const DATE = '2026-11-24';

describe.each(['zh-CN', 'en'] as const)('the file of a report in %s', async (language) => {
  await startI18n('zh-CN');
  const t = await reportTexts(language);
  const files = EDITIONS.map((edition) => {
    const title = t(edition === 'one-page' ? 'export:onePage.title' : 'report.title');
    const editionName = t(`export:edition.${edition}`);
    const nameAs = (format: 'pdf' | 'docx' | 'xlsx') =>
      fileName({ title, date: DATE }, { format, edition, editionName });
    return { editionName, nameAs };
  });

  it.each(['pdf', 'docx'] as const)('as %s says its edition once, and its day', (format) => {
    const names = files.map(({ nameAs }) => nameAs(format));
    const times = files.map(
      ({ editionName }, at) => names[at]!.toLowerCase().split(editionName.toLowerCase()).length - 1,
    );
    expect(times).toEqual(EDITIONS.map(() => 1));
    expect(names.filter((name) => !name.endsWith(DATE))).toEqual([]);
    expect(new Set(names).size).toBe(EDITIONS.length);
  });

  it('as a workbook, which holds everything, says none', () => {
    const said = files.filter(({ editionName, nameAs }) => nameAs('xlsx').endsWith(`-${editionName}-${DATE}`));
    expect(said).toEqual([]);
  });
});
