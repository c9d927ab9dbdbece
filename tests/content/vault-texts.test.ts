import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import { loadTexts, startI18n, switchLanguage } from '#i18n';
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
  'no-attachment': true,
  locked: true,
  'passphrase-needed': true,
  'wrong-passphrase': true,
  damaged: true,
  differs: true,
};

describe('what is said of vaults and files', () => {
  it('has a message of its own for every way a file can fail', () => {
    expect(Object.keys(zh.file.error).sort()).toEqual(Object.keys(FILE_ERRORS).sort());
    for (const texts of [zh.file.error, en.file.error]) expect(new Set(Object.values(texts)).size).toBe(14);
  });

  it('is loaded when it is wanted, in the language in use', async () => {
    Object.assign(globalThis, { document: { documentElement: { lang: '' } } });
    await startI18n('zh-CN');
    expect(i18next.exists('vault:strength.weak')).toBe(false);
    await loadTexts('vault');
    expect(i18next.t('file.error.newer', { ns: 'vault', version: 7 })).toContain('格式 7');
    await switchLanguage('en');
    expect(i18next.t('strength.strong', { ns: 'vault' })).toBe('Strong enough');
  });
});
