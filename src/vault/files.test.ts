import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ageCipher } from './age-cipher.ts';
import { AT, anAssessment } from './file-samples.ts';
import { checksumOf } from './formats/envelope.ts';
import { MOST_BYTES, openFile, type FileContent } from './open-file.ts';
import { saveFile, verifyFile } from './save-file.ts';

const cipher = ageCipher(2);
const bytesOf = (text: string) => new TextEncoder().encode(text);
const one: FileContent = { kind: 'assessment', assessment: anAssessment('a1') };
const save = (content: FileContent = one, passphrase?: string) =>
  saveFile(content, {
    appVersion: '0.1.0',
    createdAt: AT,
    cipher,
    ...(passphrase === undefined ? {} : { passphrase }),
  });
const textOf = async (content?: FileContent) => new TextDecoder().decode((await save(content)).bytes);
const open = (file: Uint8Array | string, passphrase?: string) =>
  openFile(typeof file === 'string' ? bytesOf(file) : file, {
    cipher,
    ...(passphrase === undefined ? {} : { passphrase }),
  });
const failure = async (file: Uint8Array | string, passphrase?: string) => {
  const opened = await open(file, passphrase);
  return opened.ok ? 'opened' : opened.error;
};

/** A file with any content and a checksum that fits. */
async function forged(content: unknown, change: { schemaVersion?: number; kind?: FileContent['kind'] } = {}) {
  const head = { format: 'zhiheng', schemaVersion: 1, appVersion: 'x', createdAt: AT, kind: 'assessment' } as const;
  const envelope = { ...head, ...change, content };
  return JSON.stringify({ ...head, ...change, checksum: await checksumOf(envelope), content });
}

describe('a file', () => {
  it.each([undefined, 'correct horse', '面包　Ａ'])('gives back what was saved, passphrase %s', async (passphrase) => {
    const { bytes, fingerprint } = await save(one, passphrase);
    expect(fingerprint).toMatch(/^[0-9a-f]{64}$/);
    expect(await open(bytes, passphrase)).toEqual({
      ok: true,
      value: { content: one, createdAt: AT, appVersion: '0.1.0', fingerprint },
    });
  });

  it('has a name that says nothing about the firm', async () => {
    expect((await save(one, 'x')).name).toBe('zhiheng-assessment-2026-11-01.age');
    expect((await save({ kind: 'workspace', label: '甲方', assessments: [] })).name).toBe(
      'zhiheng-workspace-2026-11-01.json',
    );
  });

  it('for a respondent bears their name and the day on the wall, unless it is encrypted', async () => {
    const record = { respondent: 'r1', assessment: 'a1', name: ' 李工/质检 ', items: ['q1'], sentAt: AT };
    const pack = { id: 'p', version: '1.0.0' };
    const { answers } = anAssessment('a1');
    const returned: FileContent = {
      kind: 'respondent-answers',
      returned: { ...record, pack, returnedAt: AT, answers },
    };
    const options = { appVersion: '0.1.0', createdAt: AT, day: '2026-11-02', cipher };
    expect((await saveFile(returned, options)).name).toBe('zhiheng-respondent-answers-李工质检-2026-11-02.json');
    expect((await saveFile(returned, { ...options, passphrase: 'x' })).name).toBe(
      'zhiheng-respondent-answers-2026-11-02.age',
    );
  });

  it.each(['plain', 'secret'])('goes out to a respondent and comes back, %s', async (how) => {
    const passphrase = how === 'plain' ? undefined : how;
    const record = { respondent: 'r1', assessment: 'a1', name: '老李', items: ['q1'], sentAt: AT };
    const pack = { id: 'p', version: '1.0.0' };
    const profile = { firmName: '某某厂', industry: '29' };
    const { answers } = anAssessment('a1');
    const contents: FileContent[] = [
      { kind: 'respondent-pack', handed: { ...record, pack, scope: 'full', profile, showsResult: false } },
      { kind: 'respondent-answers', returned: { ...record, pack, returnedAt: AT, answers } },
    ];
    for (const content of contents) {
      const { bytes } = await save(content, passphrase);
      expect(await open(bytes, passphrase)).toMatchObject({ ok: true, value: { content } });
    }
  });

  it('hides everything when it is encrypted', async () => {
    const { bytes } = await save(one, 'secret');
    expect(new TextDecoder('latin1').decode(bytes)).toMatch(/^age-encryption\.org\/v1\n-> scrypt /);
    expect(Buffer.from(bytes).includes('某某厂')).toBe(false);
  });

  it('opens when somebody indented it by hand', async () => {
    expect((await open(JSON.stringify(JSON.parse(await textOf()), null, 2))).ok).toBe(true);
  });

  it('is a backup only when it reads back as what was to be saved', async () => {
    const { bytes } = await save(one, 'secret');
    const other: FileContent = { kind: 'assessment', assessment: anAssessment('a1', { scope: 'full' }) };
    expect(await verifyFile(one, bytes, { cipher, passphrase: 'secret' })).toEqual({ ok: true, value: undefined });
    expect(await verifyFile(other, bytes, { cipher, passphrase: 'secret' })).toMatchObject({
      error: { kind: 'differs' },
    });
    const half = bytes.subarray(0, bytes.length - 5);
    expect(await verifyFile(one, half, { cipher, passphrase: 'secret' })).toMatchObject({ error: { kind: 'damaged' } });
  });
});

describe('a file that cannot be opened', () => {
  it('is too big before anything else is looked at', async () => {
    expect(await failure(new Uint8Array(MOST_BYTES + 1))).toEqual({ kind: 'too-big' });
  });

  it('ends before it begins', async () => {
    expect(await failure('')).toEqual({ kind: 'truncated' });
  });

  it.each([' ', 'PK\u0003\u0004', '{"format":"other"}', '{}', '[]', 'hello', '{"format":"zhiheng","x":1}'])(
    'is not ours: %j',
    async (text) => {
      expect(await failure(text)).toEqual({ kind: 'not-ours' });
    },
  );

  it('is from a newer version, whatever else it holds', async () => {
    expect(await failure('{"format":"zhiheng","schemaVersion":7,"new":true}')).toEqual({ kind: 'newer', version: 7 });
  });

  it('ends too early, at whichever byte', async () => {
    const { bytes } = await save();
    const kinds = new Set<string>();
    for (let length = 1; length < bytes.length; length += 1) {
      const error = await failure(bytes.subarray(0, length));
      kinds.add(typeof error === 'string' ? error : error.kind);
    }
    expect([...kinds]).toEqual(['truncated']);
  });

  it('was changed after it was saved', async () => {
    const text = await textOf();
    expect(await failure(text.replace('"level":3', '"level":4'))).toEqual({ kind: 'checksum' });
    expect(await failure(text.replace('"appVersion":"0.1.0"', '"appVersion":"0.1.1"'))).toEqual({ kind: 'checksum' });
  });

  it('is no JSON though it starts as ours', async () => {
    expect(await failure('{"format":"zhiheng",,}')).toEqual({ kind: 'damaged' });
  });

  it('is nested too deep, without the parser being asked', async () => {
    expect(await failure(`{"format":"zhiheng","content":${'['.repeat(100_000)}`)).toEqual({ kind: 'too-deep' });
  });

  it('has more values than memory is given to', async () => {
    expect(await failure(`{"format":"zhiheng","content":[${'0,'.repeat(1_000_001)}0]}`)).toEqual({ kind: 'too-big' });
  });

  it.each(['__proto__', 'constructor', 'prototype'])('has a member %s', async (key) => {
    const text = await textOf();
    expect(await failure(text.replace('"q1":', `"${key}":`))).toEqual({ kind: 'invalid', path: key });
    expect(({} as Record<string, unknown>)['level']).toBeUndefined();
  });

  it('has two members of one name', async () => {
    expect(await failure((await textOf()).replace('"q2":', '"q1":'))).toEqual({ kind: 'duplicate-id', id: '' });
  });

  it('has two assessments of one id', async () => {
    const content: FileContent = {
      kind: 'workspace',
      label: '',
      assessments: [anAssessment('a1'), anAssessment('a1')],
    };
    expect(await failure(await textOf(content))).toEqual({ kind: 'duplicate-id', id: 'a1' });
  });

  it.each([
    ['content.answers.q1.level', { answers: { q1: { state: 'ok', level: 6, evidence: 0, at: AT } } }],
    ['content.scope', { scope: 'huge' }],
    ['content.profile.firmName', { profile: { ...anAssessment('a').profile, firmName: 'x'.repeat(401) } }],
    ['content', { extra: 1 }],
  ])('has a value that does not fit, and says where: %s', async (path, change) => {
    const error = await failure(await forged({ ...anAssessment('a1'), ...change }));
    expect(error).toMatchObject({ kind: 'invalid' });
    expect(typeof error === 'object' && 'path' in error && error.path.startsWith(path)).toBe(true);
  });

  it('says which assessment of a workspace does not fit', async () => {
    const content = { label: '', assessments: [anAssessment('a1'), { ...anAssessment('a2'), sample: 'no' }] };
    const error = await failure(await forged(content, { kind: 'workspace' }));
    expect(error).toEqual({ kind: 'invalid', path: 'content.assessments.1.sample' });
  });

  it('is a pack or answers of a format that had none, or with a value that does not fit', async () => {
    const pack = { respondent: 'r1', assessment: 'a1', name: '老李', items: ['q1'], showsResult: false, sentAt: AT };
    const handed = { ...pack, pack: { id: 'p', version: '1' }, scope: 'full', profile: { firmName: '', industry: '' } };
    const kind = 'respondent-pack';
    expect(await failure(await forged(handed, { kind }))).toEqual({ kind: 'invalid', path: 'content.' });
    expect(await failure(await forged(handed, { kind, schemaVersion: 2 }))).toBe('opened');
    const odd = { ...handed, answers: { q1: { state: 'ok', level: 5, evidence: 3, at: AT } } };
    expect(await failure(await forged(odd, { kind, schemaVersion: 2 }))).toMatchObject({ kind: 'invalid' });
    expect(await failure(await forged(odd, { kind: 'respondent-answers', schemaVersion: 2 }))).toMatchObject({
      kind: 'invalid',
    });
    expect(await failure(await forged(odd, { kind, schemaVersion: 3 }))).toEqual({ kind: 'newer', version: 3 });
  });

  it('has a number that is none', async () => {
    const text = (await textOf()).replace('"profile":{', '"profile":{"headcount":1e999,');
    expect(await failure(text)).toEqual({ kind: 'checksum' });
  });
});

describe('an encrypted file that cannot be opened', () => {
  it('needs a passphrase, or the right one', async () => {
    const { bytes } = await save(one, 'secret');
    expect(await failure(bytes)).toEqual({ kind: 'passphrase-needed' });
    expect(await failure(bytes, 'Secret')).toEqual({ kind: 'wrong-passphrase' });
  });

  it('ends in its header, or later', async () => {
    const { bytes } = await save(one, 'secret');
    expect(await failure(bytes.subarray(0, 60), 'secret')).toEqual({ kind: 'truncated' });
    expect(await failure(bytes.subarray(0, 180), 'secret')).toEqual({ kind: 'truncated' });
    expect(await failure(bytes.subarray(0, bytes.length - 1), 'secret')).toEqual({ kind: 'damaged' });
  });

  it('was tampered with in any of its bytes after the header', async () => {
    const { bytes } = await save(one, 'secret');
    for (let at = 170; at < bytes.length; at += 37) {
      const tampered = bytes.slice();
      tampered[at] = (tampered[at] ?? 0) ^ 1;
      expect(await failure(tampered, 'secret')).toEqual({ kind: 'damaged' });
    }
  });

  it('asks for more memory than it gets', async () => {
    const { bytes } = await save(one, 'secret');
    const text = Buffer.from(bytes)
      .toString('latin1')
      .replace(/^(-> scrypt \S+) 2$/m, '$1 20');
    expect(await failure(Buffer.from(text, 'latin1'), 'secret')).toEqual({ kind: 'too-big' });
  });

  it('was encrypted to a key, or holds something else than a file of ours', async () => {
    const toKey = `age-encryption.org/v1\n-> X25519 ${'A'.repeat(43)}\n${'A'.repeat(43)}\n--- ${'A'.repeat(43)}\n${'x'.repeat(64)}`;
    expect(await failure(toKey, 'secret')).toEqual({ kind: 'not-ours' });
    expect(await failure(await cipher.encrypt(bytesOf('a letter'), 'secret'), 'secret')).toEqual({ kind: 'not-ours' });
  });
});

// the age command asks for a passphrase on a terminal only: `script` gives it one
const age = (line: string, typed: string) =>
  spawnSync('sh', ['-c', `(sleep 1; echo '${typed}'; sleep 1; echo '${typed}') | script -qec "${line}" /dev/null`], {
    encoding: 'utf8',
    timeout: 25_000,
  });

describe('the age command', () => {
  const there = [['age'], ['script']].every(([tool = '']) => spawnSync(tool, ['--version']).status === 0);
  const folder = mkdtempSync(join(tmpdir(), 'age-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('opens what we encrypt, and we open what it encrypts', async () => {
    if (!there) return console.log('the age command is not installed here: its files were not tried');
    const [ours, plain, theirs] = ['ours.age', 'plain.json', 'theirs.age'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    const written = await saveFile(one, {
      appVersion: '1',
      createdAt: AT,
      cipher: ageCipher(),
      passphrase: 'secret 词',
    });
    writeFileSync(ours, written.bytes);
    age(`age -d -o ${plain} ${ours}`, 'secret 词');
    expect(await open(readFileSync(plain))).toMatchObject({ ok: true, value: { content: one } });

    age(`age -p -o ${theirs} ${plain}`, 'secret 词');
    expect(await open(readFileSync(theirs), 'secret 词')).toMatchObject({ ok: true, value: { content: one } });

    age(`age -a -p -o ${theirs} ${plain}`, 'secret　词');
    expect(readFileSync(theirs, 'utf8')).toMatch(/^-----BEGIN AGE/);
    expect(await open(readFileSync(theirs), 'secret　词')).toMatchObject({ ok: true, value: { content: one } });
  }, 60_000);
});
