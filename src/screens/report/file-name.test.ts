import { describe, expect, it } from 'vitest';
import { EDITIONS, REPORT_LANGUAGES } from '#report';
import { firm } from '../../../tests/support/firm.ts';
import { reportOf } from '../../../tests/support/report.ts';
import { strictTexts } from '../../../tests/support/strict-texts.ts';
import { fileName } from './file-name.ts';
import { FORMATS } from './make-file.ts';

describe.each(REPORT_LANGUAGES)('the file of a report in “%s”', (language) => {
  const screen = strictTexts(language === 'en' ? 'en' : 'zh-CN');
  const names = EDITIONS.flatMap((edition) => {
    const model = reportOf(firm().saysEverywhere(2), { language, edition });
    const editionName = screen(`export:edition.${edition}`);
    return FORMATS.map((format) => ({
      edition: editionName,
      format,
      date: model.date,
      name: fileName(model, { format, edition, editionName }),
    }));
  });

  it('says its edition once, and its day', () => {
    for (const { edition, format, date, name } of names) {
      const said = name.toLowerCase().split(edition.toLowerCase()).length - 1;
      if (format !== 'xlsx') expect(said).toBe(1);
      expect(name.endsWith(date)).toBe(true);
    }
  });

  it('has a name of its own for each edition', () => {
    const printed = names.filter(({ format }) => format === 'pdf').map(({ name }) => name);
    expect(new Set(printed).size).toBe(EDITIONS.length);
  });
});
