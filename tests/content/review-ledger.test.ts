import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LEDGER, markReviewed, reviewStates } from '../../scripts/review-ledger.ts';
import { TINY_FOLDERS } from '../support/tiny-pack.ts';

const FILE = 'questionnaires/bakery/items/clean.yaml';
let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ledger-'));
  cpSync(TINY_FOLDERS.pack, join(root, 'questionnaires/bakery'), { recursive: true });
  cpSync(TINY_FOLDERS.seeds, join(root, 'seeds'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const stateOf = (file: string) => reviewStates(root).find((one) => one.file === file);
const edit = (find: string, put: string) => {
  const text = readFileSync(join(root, FILE), 'utf8');
  expect(text).toContain(find);
  writeFileSync(join(root, FILE), text.replace(find, put));
};

describe('the ledger of second readings', () => {
  it('starts with nothing read', () => {
    const states = reviewStates(root);
    expect(states.length).toBeGreaterThan(8);
    expect(states.every(({ reviewed, changedSince }) => reviewed === undefined && !changedSince)).toBe(true);
    // stem, reason, five anchors, two examples with their trades, evidence
    expect(stateOf(FILE)?.pairs).toBe(12);
  });

  it('keeps the day of a reading, and the readings of other files', () => {
    markReviewed(root, [FILE], '2026-11-25');
    markReviewed(root, ['seeds/sources.yaml'], '2026-11-26');
    expect(stateOf(FILE)?.reviewed).toBe('2026-11-25');
    expect(stateOf('seeds/sources.yaml')?.reviewed).toBe('2026-11-26');
    expect(readFileSync(join(root, LEDGER), 'utf8')).toContain(`- file: ${FILE}`);
  });

  it('counts a file as unread once a text has changed', () => {
    markReviewed(root, [FILE], '2026-11-25');
    edit('en: How are hands washed?', 'en: How are hands cleaned?');
    expect(stateOf(FILE)).toMatchObject({ reviewed: undefined, changedSince: true });
  });

  it('keeps the reading when only a weight has changed', () => {
    markReviewed(root, [FILE], '2026-11-25');
    edit('weight: 1', 'weight: 2');
    expect(stateOf(FILE)?.reviewed).toBe('2026-11-25');
  });

  it('refuses a file that is no content', () => {
    expect(() => markReviewed(root, ['README.md'], '2026-11-25')).toThrow('README.md is no content file');
  });
});
