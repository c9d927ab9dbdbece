import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { EMPTY_PROFILE, type Answer, type Assessment } from '#answers';
import { openDB } from 'idb';
import { openVault } from './vault.ts';

let name = '';
let count = 0;
beforeEach(() => {
  count += 1;
  name = `vault-${count}`;
});

const said = (level: 1 | 2 | 3 | 4 | 5, at: string): Answer => ({ state: 'ok', level, evidence: 0, at });

function assessment(answers: Record<string, Answer>, updatedAt: string): Assessment {
  return {
    id: 'a1',
    pack: { id: 'p', version: '1.0.0' },
    scope: 'quick',
    profile: EMPTY_PROFILE,
    answers,
    createdAt: '2026-01-01T00:00:00Z',
    updatedAt,
    sample: false,
  };
}

describe('the vault', () => {
  it('gives back what was saved, after the database was opened anew', async () => {
    const saved = assessment({ q1: said(3, '2026-01-01T00:00:01Z') }, '2026-01-01T00:00:01Z');
    await openVault(name).save(saved);
    expect(await openVault(name).load('a1')).toEqual({ ok: true, value: saved });
  });

  it('keeps the answers of both windows when two edit one assessment', async () => {
    const [first, second] = [openVault(name), openVault(name)];
    await first.save(assessment({}, '2026-01-01T00:00:00Z'));
    await second.load('a1');
    await first.save(assessment({ q1: said(2, '2026-01-01T00:00:05Z') }, '2026-01-01T00:00:05Z'));
    await second.save(assessment({ q2: said(4, '2026-01-01T00:00:06Z') }, '2026-01-01T00:00:06Z'));
    const kept = await openVault(name).load('a1');
    expect(kept.ok && Object.keys(kept.value.answers).sort()).toEqual(['q1', 'q2']);
  });

  it('lets the later of two answers to one item stand, whoever saves last', async () => {
    const [first, second] = [openVault(name), openVault(name)];
    await first.save(assessment({}, '2026-01-01T00:00:00Z'));
    await second.load('a1');
    await first.save(assessment({ q1: said(5, '2026-01-01T00:00:09Z') }, '2026-01-01T00:00:09Z'));
    await second.save(assessment({ q1: said(2, '2026-01-01T00:00:03Z') }, '2026-01-01T00:00:03Z'));
    const kept = await openVault(name).load('a1');
    expect(kept.ok && kept.value.answers['q1']).toMatchObject({ level: 5 });
  });

  it('reads the other assessments when one record is damaged, and leaves that one in place', async () => {
    const vault = openVault(name);
    await vault.save(assessment({}, '2026-01-01T00:00:00Z'));
    const db = await openDB(name);
    await db.put('documents', { id: 'broken', rev: 1, format: 1, body: { answers: 'gone' } });
    const listed = await vault.list();
    expect(listed.ok && listed.value).toMatchObject({ assessments: [{ id: 'a1' }], unreadable: 1 });
    expect(await vault.load('broken')).toEqual({ ok: false, error: { kind: 'damaged' } });
    expect(await db.get('documents', 'broken')).toBeDefined();
  });

  it('says that a record is from a newer version instead of guessing at it', async () => {
    const vault = openVault(name);
    await vault.list();
    const db = await openDB(name);
    await db.put('documents', { id: 'new', rev: 1, format: 99, body: {} });
    expect(await vault.load('new')).toEqual({ ok: false, error: { kind: 'newer' } });
  });

  it('does not let a window bring back what another deleted, until a person saves once more', async () => {
    const [first, second] = [openVault(name), openVault(name)];
    await first.save(assessment({}, '2026-01-01T00:00:00Z'));
    await second.load('a1');
    await first.remove('a1');
    const changed = assessment({ q1: said(4, '2026-01-01T00:00:05Z') }, '2026-01-01T00:00:05Z');
    expect(await second.save(changed)).toEqual({ ok: false, error: { kind: 'missing' } });
    expect(await openVault(name).load('a1')).toEqual({ ok: false, error: { kind: 'missing' } });
    expect(await second.save(changed)).toMatchObject({ ok: true });
  });

  it('forgets what was removed', async () => {
    const vault = openVault(name);
    await vault.save(assessment({}, '2026-01-01T00:00:00Z'));
    await vault.remove('a1');
    expect(await vault.load('a1')).toEqual({ ok: false, error: { kind: 'missing' } });
  });
});
