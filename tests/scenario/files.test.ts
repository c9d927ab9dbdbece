import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EMPTY_PROFILE } from '#answers';
import { openFile, saveFile, verifyFile, type FileContent } from '#vault';

const at = '2026-11-01T08:00:00Z';
const content: FileContent = {
  kind: 'assessment',
  assessment: {
    id: 'a1',
    pack: { id: 'p', version: '1.0.0' },
    scope: 'full',
    profile: { ...EMPTY_PROFILE, firmName: '某某厂' },
    answers: { 'D1.1.1': { state: 'ok', level: 3, evidence: 2, at }, 'F1.1.1': { state: 'unknown', at } },
    createdAt: at,
    updatedAt: at,
    sample: false,
  },
};

describe('a firm that takes its assessment away as a file', () => {
  it('opens it elsewhere with every answer, once it was verified', async () => {
    const { bytes } = await saveFile(content, { appVersion: '0.1.0', createdAt: '2026-11-01T08:00:00Z' });
    expect(await verifyFile(content, bytes)).toEqual({ ok: true, value: undefined });
    const opened = await openFile(bytes);
    expect(opened.ok && opened.value.content).toEqual(content);
  });

  it('is asked for the passphrase of an encrypted one', async () => {
    const golden = readFileSync(join(import.meta.dirname, '../golden/v1.workspace.age'));
    expect(await openFile(golden)).toEqual({ ok: false, error: { kind: 'passphrase-needed' } });
  });
});
