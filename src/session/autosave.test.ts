import { describe, expect, it, vi } from 'vitest';
import { EMPTY_PROFILE, type Assessment } from '#answers';
import { err, ok, type Result } from '#kernel';
import type { VaultError } from '#vault';
import { createAutosave, type Saving } from './autosave.ts';

const version = (updatedAt: string): Assessment => ({
  id: 'a1',
  pack: { id: 'p', version: '1.0.0' },
  scope: 'quick',
  profile: EMPTY_PROFILE,
  answers: {},
  createdAt: '1',
  updatedAt,
  sample: false,
});

/** A vault whose writes end when the test says so. */
function slowVault() {
  const written: string[] = [];
  let last: Assessment | undefined;
  const ends: ((result: Result<Assessment, VaultError>) => void)[] = [];
  return {
    written,
    last: () => last,
    endWith: (merged: Assessment) => ends.shift()?.(ok(merged)),
    end: (failure?: VaultError) => ends.shift()?.(failure === undefined ? ok(last ?? version('0')) : err(failure)),
    save: (assessment: Assessment) => {
      written.push(assessment.updatedAt);
      last = assessment;
      return new Promise<Result<Assessment, VaultError>>((resolve) => ends.push(resolve));
    },
  };
}

describe('saving as one goes', () => {
  it('starts at once, and joins what changes meanwhile into one more write', async () => {
    const vault = slowVault();
    const autosave = createAutosave(vault, () => {});
    for (const at of ['1', '2', '3', '4']) autosave.save(version(at));
    expect(vault.written).toEqual(['1']);
    const settled = autosave.settled();
    vault.end();
    await Promise.resolve().then(() => Promise.resolve());
    vault.end();
    await settled;
    expect(vault.written).toEqual(['1', '4']);
  });

  it('says “saved” only when nothing waits any more', async () => {
    const vault = slowVault();
    const said: Saving['kind'][] = [];
    const autosave = createAutosave(vault, ({ kind }) => said.push(kind));
    autosave.save(version('1'));
    autosave.save(version('2'));
    const settled = autosave.settled();
    vault.end();
    await Promise.resolve().then(() => Promise.resolve());
    expect(said).toEqual(['saving']);
    vault.end();
    await settled;
    expect(said).toEqual(['saving', 'saved']);
  });

  it('does not take away what another window wrote while the next change was waiting', async () => {
    const vault = slowVault();
    const autosave = createAutosave(vault, () => {});
    autosave.save(version('1'));
    autosave.save(version('2'));
    const settled = autosave.settled();
    const theirs = { ...version('1'), answers: { q9: { state: 'unknown', at: '1' } as const } };
    vault.endWith(theirs);
    await vi.waitFor(() =>
      expect(vault.last()).toMatchObject({ updatedAt: '2', answers: { q9: { state: 'unknown' } } }),
    );
    vault.end();
    await settled;
  });

  it('is not settled well while the last write failed, also when asked later', async () => {
    const vault = slowVault();
    const autosave = createAutosave(vault, () => {});
    autosave.save(version('1'));
    const first = autosave.settled();
    vault.end({ kind: 'full' });
    expect(await first).toBe(false);
    expect(await autosave.settled()).toBe(false);
    autosave.save(version('1'));
    vault.end();
    expect(await autosave.settled()).toBe(true);
  });
});
