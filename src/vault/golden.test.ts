import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sectorOf, visibleItems, type Assessment } from '#answers';
import { loadContent } from '#catalogue-build';
import { answersOf, packOf, score } from '#scoring';
import { ageCipher } from './age-cipher.ts';
import { SCHEMA_VERSION } from './formats/envelope.ts';
import { openFile } from './open-file.ts';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'tests/golden');
const PASSPHRASE = '面包 horse battery staple';

async function golden(name: string) {
  const opened = await openFile(readFileSync(join(folder, name)), { passphrase: PASSPHRASE, cipher: ageCipher() });
  if (!opened.ok) throw new Error(`${name}: ${JSON.stringify(opened.error)}`);
  return opened.value.content;
}

async function goldenAssessment(name: string): Promise<Assessment> {
  const content = await golden(name);
  if (content.kind !== 'assessment') throw new Error(`${name} holds a workspace`);
  return content.assessment;
}

function scoreOf(assessment: Assessment) {
  const tiny = join(root, 'tests/support/tiny-pack');
  const { pack, items, industries } = loadContent({ root: tiny, pack: tiny, seeds: join(tiny, 'seeds') });
  const { scope, profile, answers } = assessment;
  const sector = sectorOf(profile, industries);
  const asked = visibleItems(pack, items, { scope, profile, sector });
  return score(packOf({ pack, items: asked, scope, profile, sector }), answersOf(answers));
}

describe('files of every released format', () => {
  it('are there for each format the program reads', () => {
    const formats = readdirSync(join(root, 'src/vault/formats')).flatMap(
      (file) => /^v(\d+)\.ts$/.exec(file)?.[1] ?? [],
    );
    const files = readdirSync(folder);
    expect(formats.filter((format) => !files.includes(`v${format}.assessment.json`))).toEqual([]);
    expect(formats.map(Number).sort((a, b) => a - b)).toEqual(
      Array.from({ length: SCHEMA_VERSION + 1 }, (_, at) => at),
    );
  });

  it('say of format 1 what was put in: every kind of answer, the profile, the place', async () => {
    const assessment = await goldenAssessment('v1.assessment.json');
    expect(assessment.profile).toMatchObject({
      firmName: '小麦面包房（虚构）',
      revenueWan: 200.5,
      goals: ['quality', 'cost'],
    });
    expect(Object.values(assessment.answers).map(({ state }) => state)).toEqual(['ok', 'ok', 'unknown', 'na', 'blank']);
    expect(assessment.answers['bake.oven.1']).toMatchObject({ level: 3, evidence: 2, note: '每炉都记\n“真的” 🍞' });
    expect(assessment.at).toBe('bake.dough.1');
  });

  it('say of format 2 what it adds: decisions on the plan, what changed, what was frozen, who else answered', async () => {
    const assessment = await goldenAssessment('v2.assessment.json');
    expect(assessment.plan).toMatchObject({ start: '2027-01', budgetWan: [30, 50.5], mustReach: 3 });
    expect(assessment.plan?.actions?.['bake.oven.L1-2']).toEqual({ pinned: 1, owner: '王䶮' });
    expect(assessment.plan?.actions?.['bake.dough.L2-3']).toEqual({ startMonth: 7 });
    expect(assessment.plan?.agreed).toEqual({ 'bake.oven.L1-2': 3, 'bake.dough.L1-2': 0 });
    expect(assessment.history?.map(({ kind }) => kind)).toEqual(['answer', 'scope', 'plan', 'profile', 'pack']);
    expect(assessment.history?.map(({ until, folded }) => [until, folded]).slice(0, 2)).toEqual([
      ['2026-11-20T08:00:09.000Z', undefined],
      [undefined, 3],
    ]);
    expect(assessment.snapshots?.map(({ label, result }) => [label, result.level])).toEqual([['T0', 1]]);
    expect(assessment.shown).toMatchObject({ scope: 'full', result: { ranges: { bake: [2.1, 3.2] } } });
    expect(assessment.respondents?.map(({ name, role }) => [name, role])).toEqual([['老李', 'production']]);
    expect(assessment.tags).toEqual(['华东', '老客户']);
  });

  it('say who was asked and what came back, in files of their own', async () => {
    const assessment = await goldenAssessment('v2.assessment.json');
    expect(assessment.invited).toMatchObject({ name: '老李', items: ['bake.oven.1', 'x.na.1'] });
    expect(Object.keys(assessment.settled ?? {})).toHaveLength(1);
    const pack = await golden('v2.respondent-pack.json');
    expect(pack).toMatchObject({
      kind: 'respondent-pack',
      handed: { name: '老李', items: ['bake.oven.1', 'x.na.1'], profile: { industrySwitch: 'food' } },
    });
    const back = await golden('v2.respondent-answers.json');
    expect(back).toMatchObject({
      kind: 'respondent-answers',
      returned: { answers: { 'bake.oven.1': { level: 2, note: '只有\n“一号炉” 🍞' }, 'x.na.1': { state: 'na' } } },
    });
  });

  it('hold a whole workspace, in clear text and encrypted alike', async () => {
    const plain = await golden('v1.workspace.json');
    expect(plain).toMatchObject({ kind: 'workspace', label: '甲方 A' });
    expect(plain.kind === 'workspace' && plain.assessments.length).toBe(2);
    expect(await golden('v1.workspace.age')).toEqual(plain);
  });

  it('step up from format 0, “don’t know” and notes included', async () => {
    const { answers, pack, profile } = await goldenAssessment('v0.assessment.json');
    expect(pack).toEqual({ id: 'bakery', version: '0.1.0' });
    expect(profile.firmName).toBe('小麦面包房（虚构）');
    expect(answers['bake.oven.1']).toMatchObject({ state: 'ok', level: 3, evidence: 0, note: '每炉都记' });
    expect(answers['clean.hands.1']).toMatchObject({ state: 'unknown' });
  });

  it('still give the scores they gave', async () => {
    const card = scoreOf(await goldenAssessment('v1.assessment.json'));
    const older = scoreOf(await goldenAssessment('v0.assessment.json'));
    // oven counts twice beside dough: (2 · 3 + 2) / 3; hands unknown = 1
    expect(card.root.value).toBeCloseTo((8 / 3 + 1) / 2, 9);
    // a quick scan asks no dough
    expect(older.root.value).toBeCloseTo((3 + 1) / 2, 9);
    expect([card.published, older.published]).toEqual([1, 1]);
  });
});
