import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { licenceTexts } from '../../scripts/vite-licences.ts';

describe('the licences shipped with the app', () => {
  const texts = licenceTexts(join(import.meta.dirname, '../..'));

  it('hold the text of the font, which is embedded in every report', () => {
    expect(texts).toContain('@expo-google-fonts/noto-sans-sc');
    expect(texts).toContain('SIL OPEN FONT LICENSE');
  });

  it('hold every package the program stands on, also those that others bring along', () => {
    for (const name of ['react-dom', 'jspdf', 'scheduler', 'unicode-trie']) expect(texts).toContain(`${name} `);
  });
});
