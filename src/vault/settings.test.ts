import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { NO_BRANDING } from '#report';
import { importKey } from './sealed-box.ts';
import { passingSettings, plainSettings, sealedSettings } from './settings.ts';

const branding = {
  firm: '明德咨询',
  contact: '0571-0000',
  disclaimer: '仅供内部讨论',
  colour: '#7a1f3d',
  logo: { jpeg: '/9j/4AAQ', width: 2, height: 1 },
};
const keyOf = (byte: number) => importKey(new Uint8Array(32).fill(byte));

describe('what a consultant’s reports look like', () => {
  it('is there again when the app is opened anew', async () => {
    expect(await plainSettings('one').branding()).toEqual({ ok: true, value: undefined });
    expect((await plainSettings('one').keepBranding(branding)).ok).toBe(true);
    expect(await plainSettings('one').branding()).toEqual({ ok: true, value: branding });
  });

  it('opens with the key of its vault and with no other', async () => {
    const mine = sealedSettings('two', { key: await keyOf(1), vaultId: 'v1' });
    await mine.keepBranding(branding);
    expect(await mine.branding()).toEqual({ ok: true, value: branding });
    const other = sealedSettings('two', { key: await keyOf(2), vaultId: 'v1' });
    expect(await other.branding()).toEqual({ ok: true, value: undefined });
    const moved = sealedSettings('two', { key: await keyOf(1), vaultId: 'v2' });
    expect(await moved.branding()).toEqual({ ok: true, value: undefined });
  });

  it('is not read where somebody put something else', async () => {
    const odd = plainSettings('three');
    await odd.keepBranding({ ...NO_BRANDING, colour: 'url(http://example.com)' });
    expect(await odd.branding()).toEqual({ ok: true, value: undefined });
  });

  it('is gone with the page where nothing is to be kept', async () => {
    const passing = passingSettings();
    await passing.keepBranding(branding);
    expect(await passing.branding()).toEqual({ ok: true, value: branding });
    expect(await passingSettings().branding()).toEqual({ ok: true, value: undefined });
  });
});
