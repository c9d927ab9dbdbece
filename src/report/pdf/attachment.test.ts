import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EMPTY_PROFILE, type Assessment } from '#answers';
import { attachmentIn, lastPagesText, readSeal } from '#pdf-reader';
import { provenReport } from '#report';
import type { ScoreCard } from '#scoring';
import { judgeReport, proveReport, readReport } from '#session';
import { openFile } from '#vault';
import { specimen } from '../layout/specimen.ts';
import { unpackFont } from './font-payload.ts';
import { bytesOf, byteString } from './pdf-text.ts';
import type { FontSet } from './typefaces.ts';
import { writePdf } from './write-pdf.ts';

const at = '2026-11-01T08:00:00Z';
const assessment: Assessment = {
  id: 'a1',
  pack: { id: 'p', version: '1.0.0' },
  scope: 'quick',
  profile: { ...EMPTY_PROFILE, firmName: '某某厂' },
  answers: { 'D1.1.1': { state: 'ok', level: 3, evidence: 2, at, note: '三号线：\\(stream)\nendstream obj' } },
  createdAt: at,
  updatedAt: at,
  sample: false,
};
const card = {
  pack: 'p@1.0.0',
  engine: '1.0.0',
  published: 2,
  root: { value: 2.319 },
  indices: { application: 2, readiness: null },
} as unknown as ScoreCard;
const own = { pack: 'p@1.0.0', engine: '1.0.0', result: 'L2 · 2.31 · 2.00 · —' };

let fonts: FontSet;
let file: Uint8Array<ArrayBuffer>;
const folder = mkdtempSync(join(tmpdir(), 'report-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A short report that carries the answers, as the app makes it. */
async function report(answers: 'plain' | 'none' = 'plain', inside: Assessment = assessment) {
  const about = { ...own, date: '2026-11-24', description: '答案（不加密）' };
  const { hash } = await proveReport(assessment, about);
  const { attachment } = await proveReport(inside, about);
  const model = { ...specimen('zh-CN'), blocks: [] };
  const proven = provenReport([{ model, t: (key) => key }], { hash, card, answers });
  return writePdf(proven, fonts, { attachment: answers === 'none' ? undefined : attachment });
}

beforeAll(async () => {
  const [regular, bold] = await Promise.all([import('virtual:font/core-400'), import('virtual:font/core-700')]);
  fonts = { regular: await unpackFont(await regular.default), bold: await unpackFont(await bold.default) };
  file = (await report()).bytes;
});

const qpdfIsThere = spawnSync('qpdf', ['--version']).status === 0;
if (!qpdfIsThere) console.log('qpdf is not installed here: what other programs make of a report was not tried');

/** The file as another program would write it anew. */
function rewritten(...options: string[]): Uint8Array {
  const path = join(folder, 'in.pdf');
  writeFileSync(path, file);
  execFileSync('qpdf', [...options, path, join(folder, 'out.pdf')]);
  return new Uint8Array(readFileSync(join(folder, 'out.pdf')));
}

function replaced(from: string, to: string): Uint8Array {
  const text = byteString(file);
  expect(text).toContain(from);
  return bytesOf(text.replace(from, to));
}

async function judged(bytes: Uint8Array, recomputed = own) {
  const read = await readReport(bytes);
  if (!read.ok) return read.error.kind;
  const { verdict, checks } = judgeReport(read.value, read.value.answers.ok ? recomputed : undefined);
  return [verdict, ...checks.map(({ finding }) => finding)];
}

describe('a report that carries its answers', () => {
  it('gives them back when it is opened, whole and equal', async () => {
    const opened = await openFile(file);
    expect(opened.ok && opened.value.content).toEqual({ kind: 'assessment', assessment });
  });

  it('still does after another program saved it anew', async () => {
    if (!qpdfIsThere) return;
    for (const way of [['--linearize'], ['--object-streams=generate'], ['--qdf', '--stream-data=uncompress']]) {
      const opened = await openFile(rewritten(...way));
      expect(opened.ok && opened.value.content).toEqual({ kind: 'assessment', assessment });
    }
  });

  it('is found sound by other readers, with its attachment in their list', () => {
    if (!qpdfIsThere) return;
    const path = join(folder, 'report.pdf');
    writeFileSync(path, file);
    const checked = spawnSync('qpdf', ['--check', path], { encoding: 'utf8' });
    expect(checked.stdout).toContain('No syntax or stream encoding errors found');
    expect(checked.status).toBe(0);
    expect(execFileSync('qpdf', ['--list-attachments', path], { encoding: 'utf8' })).toContain(
      'zhiheng-assessment-2026-11-24.json',
    );
    const shown = execFileSync('qpdf', ['--show-attachment=zhiheng-assessment-2026-11-24.json', path]);
    expect(JSON.parse(shown.toString('utf8'))).toMatchObject({ format: 'zhiheng', content: { id: 'a1' } });
  });

  it('is the same file for the same answers and day', async () => {
    expect((await report()).bytes).toEqual(file);
  });

  it('asks for the passphrase of answers that are encrypted', async () => {
    const bytes = new Uint8Array(readFileSync(join(import.meta.dirname, '../../../tests/golden/v1.workspace.age')));
    const attachment = { name: 'a.age', mediaType: 'application/octet-stream', description: '加密', bytes };
    const sealed = await writePdf({ ...specimen('zh-CN'), blocks: [] }, fonts, { attachment });
    expect(await openFile(sealed.bytes)).toEqual({ ok: false, error: { kind: 'passphrase-needed' } });
  });

  it('says when there are no answers in it', async () => {
    expect(await openFile((await report('none')).bytes)).toEqual({ ok: false, error: { kind: 'no-attachment' } });
  });

  it('says when another program has locked it', async () => {
    if (!qpdfIsThere) return;
    const opened = await openFile(rewritten('--encrypt', '', 'owner', '256', '--'));
    expect(opened).toEqual({ ok: false, error: { kind: 'locked' } });
  });
});

describe('checking a report', () => {
  it('finds that all agrees', async () => {
    expect(await judged(file)).toEqual(['agrees', 'file-intact', 'answers-agree', 'result-agrees']);
  });

  it('finds the same of a file from before objects were packed', async () => {
    const older = new Uint8Array(readFileSync(join(import.meta.dirname, '../../../tests/golden/v1.report.pdf')));
    expect(await judged(older)).toEqual(['agrees', 'file-intact', 'answers-agree', 'result-agrees']);
  });

  it('reads pack, engine, result and hash from the page itself', async () => {
    const read = await readReport(file);
    const said = (await lastPagesText(file, 2))!.split('\n').filter((line) => /^[0-9a-f ]{71}$/.test(line));
    expect(read.ok && read.value.printed).toEqual({ ...own, hash: said[0]!.replaceAll(' ', '') });
  });

  it('finds other answers behind the same page', async () => {
    const level = (assessment.answers['D1.1.1'] as { level: 3 }).level + 1;
    const better = {
      ...assessment,
      answers: { 'D1.1.1': { ...assessment.answers['D1.1.1'], level } },
    } as Assessment;
    const forged = (await report('plain', better)).bytes;
    expect(await judged(forged)).toEqual(['tampered', 'file-intact', 'answers-differ', 'result-agrees']);
  });

  it('finds a result that the answers do not give', async () => {
    const better = { ...own, result: 'L4 · 4.00 · 4.00 · 4.00' };
    expect(await judged(file, better)).toEqual(['tampered', 'file-intact', 'answers-agree', 'result-differs']);
    const newer = { ...better, engine: '1.1.0' };
    expect(await judged(file, newer)).toContain('result-other-version');
  });

  it('finds a single changed byte', async () => {
    expect(await judged(replaced('/Type/ObjStm', '/Type/ObjSTm'))).toContain('file-changed');
  });

  it('says that something was added behind', async () => {
    const added = bytesOf(`${byteString(file)}1 0 obj\n<<>>\nendobj\nstartxref\n9\n%%EOF\n`);
    expect(await judged(added)).toEqual(['partly', 'file-added-to', 'answers-agree', 'result-agrees']);
  });

  it('says what cannot be known of a file that was saved anew', async () => {
    if (!qpdfIsThere) return;
    expect(await judged(rewritten('--object-streams=generate'))).toEqual([
      'partly',
      'file-rewritten',
      'hash-not-printed',
      'result-not-checked',
    ]);
  });

  it('takes a PDF of others for what it is, and no other file', async () => {
    expect(await judged(bytesOf('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n'))).toEqual(['not-ours']);
    expect(await judged(bytesOf('{"format":"zhiheng"'))).toBe('no-pdf');
    expect(await judged(new Uint8Array(20 * 1024 * 1024 + 1))).toBe('too-big');
  });
});

describe('the reader, given anything', () => {
  const stream = (data: Uint8Array, head: string) =>
    Buffer.concat([
      Buffer.from(`%PDF-1.7\n1 0 obj\n<<${head}>>\nstream\n`),
      data,
      Buffer.from('\nendstream\nendobj\n'),
    ]);

  it('stops where an attachment is larger than allowed, whatever it says of its size', async () => {
    const zeros = new Blob([new Uint8Array(30_000_000)]).stream().pipeThrough(new CompressionStream('deflate'));
    const bomb = new Uint8Array(await new Response(zeros).arrayBuffer());
    const bytes = stream(bomb, `/Type/EmbeddedFile/Filter/FlateDecode/Length ${bomb.length}/Params<</Size 10>>`);
    expect(await openFile(bytes)).toEqual({ ok: false, error: { kind: 'too-big' } });
  });

  it('is not slowed down by many beginnings of attachments', async () => {
    const bytes = bytesOf(`%PDF-1.7\n${'obj/EmbeddedFile stream\n'.repeat(200_000)}`);
    expect(await openFile(bytes)).toEqual({ ok: false, error: { kind: 'no-attachment' } });
  });

  it('answers thousands of changed reports with a value or a typed error', async () => {
    const met = new Map<string, number>();
    const mark = byteString(file).indexOf('/EmbeddedFile');
    const tail = byteString(file).indexOf('/Type/XRef');
    const places = fc.oneof(
      fc.nat({ max: file.length - 1 }),
      fc.integer({ min: mark - 40, max: mark + 700 }),
      fc.integer({ min: tail, max: file.length - 1 }),
    );
    const change = fc.tuple(places, fc.integer({ min: 0, max: 255 }), fc.constantFrom('set', 'drop', 'cut', 'insert'));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
        let bytes = file as Uint8Array;
        for (const [place, value, kind] of changes) {
          const start = bytes.slice(0, place);
          if (kind === 'set') (bytes = bytes.slice())[place] = value;
          else if (kind === 'cut') bytes = start;
          else if (kind === 'drop') bytes = Buffer.concat([start, bytes.slice(place + value)]);
          else bytes = Buffer.concat([start, Buffer.from([value, value]), bytes.slice(place)]);
        }
        const opened = await openFile(bytes);
        const read = await readReport(bytes);
        const verdict = read.ok ? judgeReport(read.value, own).verdict : read.error.kind;
        const kinds = [opened.ok ? 'opened' : opened.error.kind, verdict];
        for (const kind of kinds) met.set(kind, (met.get(kind) ?? 0) + 1);
        const sameBytes = Buffer.from(bytes).equals(file);
        expect(verdict === 'agrees').toBe(sameBytes);
      }),
      { seed: 20261124, numRuns: 1_500 },
    );
    console.log('PDF fuzz:', Object.fromEntries(met));
    for (const kind of ['opened', 'no-attachment', 'tampered', 'partly']) expect(met.has(kind)).toBe(true);
  }, 120_000);

  it('gives nothing for what is no table of objects', async () => {
    const texts = [
      '',
      '%PDF-1.7',
      'startxref\n5\n%%EOF',
      'xref\n0 9\nstartxref\n0\n',
      `startxref\n${'9'.repeat(40)}\n`,
    ];
    for (const text of texts) expect(await lastPagesText(bytesOf(text), 2)).toBeUndefined();
    expect(await readSeal(bytesOf('%zhiheng-seal sha256:'))).toEqual({ kind: 'changed' });
    expect(await attachmentIn(bytesOf('/EmbeddedFile'), { most: 9, wanted: () => true })).toMatchObject({ ok: false });
  });
});
