import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import { loadVaultTexts, startI18n, switchLanguage } from '#i18n';
import type { OpenFileError, VerifyError } from '#vault';
import en from '../../src/i18n/locales/en/vault.json';
import zh from '../../src/i18n/locales/zh-CN/vault.json';

/** Every way to fail; a forgotten one does not compile. */
const FILE_ERRORS: Record<OpenFileError['kind'] | VerifyError['kind'], true> = {
  'too-big': true,
  'not-ours': true,
  newer: true,
  truncated: true,
  'too-deep': true,
  checksum: true,
  invalid: true,
  'duplicate-id': true,
  'passphrase-needed': true,
  'wrong-passphrase': true,
  damaged: true,
  differs: true,
};

function leaves(value: object, path = ''): [string, string][] {
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]): [string, string][] =>
    typeof inner === 'object' && inner !== null ? leaves(inner, `${path}${key}.`) : [[path + key, String(inner)]],
  );
}
const placeholders = (text: string) => [...text.matchAll(/\{\{\w+\}\}/g)].map(([one]) => one).sort();

describe('what is said of vaults and files', () => {
  it('is said in both languages, with the same placeholders', () => {
    const english = new Map(leaves(en));
    expect([...english.keys()].sort()).toEqual(
      leaves(zh)
        .map(([key]) => key)
        .sort(),
    );
    expect(leaves(zh).length).toBeGreaterThan(20);
    expect(
      leaves(zh).filter(([key, text]) => String(placeholders(text)) !== String(placeholders(english.get(key) ?? ''))),
    ).toEqual([]);
  });

  it('has a message of its own for every way a file can fail', () => {
    expect(Object.keys(zh.file.error).sort()).toEqual(Object.keys(FILE_ERRORS).sort());
    for (const texts of [zh.file.error, en.file.error]) expect(new Set(Object.values(texts)).size).toBe(12);
  });

  it('is loaded when it is wanted, in the language in use', async () => {
    Object.assign(globalThis, { document: { documentElement: { lang: '' } } });
    await startI18n('zh-CN');
    expect(i18next.exists('vault:strength.weak')).toBe(false);
    await loadVaultTexts();
    expect(i18next.t('file.error.newer', { ns: 'vault', version: 7 })).toContain('格式 7');
    await switchLanguage('en');
    expect(i18next.t('strength.strong', { ns: 'vault' })).toBe('Strong enough');
  });
});
