import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#kernel';
import { newPassphrase, strengthOf } from './passphrase.ts';
import { isOwnWord, wordList } from './word-lists.ts';

describe('a passphrase the app proposes', () => {
  it.each(LANGUAGES)('is of six words of a list of 256, in %s', async (language) => {
    expect(new Set(wordList(language)).size).toBe(256);
    const proposals = await Promise.all(Array.from({ length: 50 }, () => newPassphrase(language)));
    expect(new Set(proposals).size).toBe(50);
    for (const proposal of proposals) {
      expect(proposal.split(' ').length).toBe(6);
      expect(proposal.split(' ').every(isOwnWord)).toBe(true);
    }
  });

  it('uses every word of the list', async () => {
    const words = (await Promise.all(Array.from({ length: 1_000 }, () => newPassphrase('en')))).join(' ').split(' ');
    expect(new Set(words).size).toBe(256);
  });

  it('is judged by its words, not by its letters', async () => {
    expect(await strengthOf(wordList('en').slice(0, 6).join(' '))).toEqual({ bits: 48, verdict: 'strong' });
    expect(await strengthOf(wordList('zh-CN').slice(0, 3).join(' '))).toEqual({ bits: 24, verdict: 'weak' });
    expect(await strengthOf('apple apple apple apple apple apple')).toEqual({ bits: 8, verdict: 'weak' });
  });
});

describe('a passphrase somebody thinks of', () => {
  it.each([
    '',
    'aaaaaaaaaaaa',
    '12345678',
    'password2026',
    'Qwerty123456',
    'abcdefgh',
    '13912345678',
    '智衡密码2026',
    'zhanghua88',
  ])('“%s” is weak', async (passphrase) => {
    expect((await strengthOf(passphrase)).verdict).toBe('weak');
  });

  it.each(['三车间的老王爱喝碧螺春', 'vY7#qL2!mZ9x', 'our boiler hums at dawn since 1987 or so'])(
    '“%s” is strong',
    async (one) => {
      expect((await strengthOf(one)).verdict).toBe('strong');
    },
  );
});
