import { describe, expect, it } from 'vitest';
import { faultsAfter } from '../support/tiny-pack.ts';

const text = (words: string) => ({ 'zh-CN': words, en: words });
const example = { trade: text('bread'), text: text('an example') };

function question(id: string, change: object = {}) {
  return {
    id,
    capability: 'bake.oven',
    scope: 'deep',
    weight: 1,
    weightReason: text('why'),
    role: 'production',
    stem: text('how?'),
    anchors: [1, 2, 3, 4, 5].map((level) => text(`level ${level}`)),
    examples: { L2: example, L4: example },
    evidence: text('a record'),
    measures: ['Z01-1'],
    sectors: ['consumer'],
    ...change,
  };
}

function industry(change: object = {}, firstQuestion: object = {}) {
  const questions = [1, 2, 3, 4, 5, 6].map((n) => question(`rye.bake.oven.${n}`, n === 1 ? firstQuestion : {}));
  return {
    id: 'rye',
    kind: 'industry',
    sector: 'consumer',
    name: text('Rye'),
    about: text('Rye'),
    items: questions,
    ...change,
  };
}

function practice(number: number, change: object = {}) {
  return {
    id: `ladder-bake.${number}`,
    level: Math.ceil(number / 2),
    capability: 'bake.oven',
    text: text(`practice ${number}`),
    evidence: text('a record'),
    measures: ['Z01-1'],
    ...change,
  };
}

function ladder(change: object = {}, lastPractice: object = {}) {
  const practices = Array.from({ length: 10 }, (_, at) => practice(at + 1, at === 9 ? lastPractice : {}));
  return {
    id: 'ladder-bake',
    kind: 'ladder',
    dimension: 'bake',
    name: text('Ladder'),
    about: text('x'),
    practices,
    ...change,
  };
}

/** What is said of a module, JSON being YAML: without the place, which the other mistakes show. */
function said(...modules: readonly object[]): string[] {
  const edits = modules.map((one, at) => ({ file: `modules/m${at}.yaml`, put: JSON.stringify(one, null, 2) }));
  return faultsAfter(...edits).map((fault) => fault.replace(/^modules\/m\d\.yaml:\d+:\d+ /, ''));
}

describe('a module', () => {
  it('joins a pack that has none', () => {
    expect(said(industry(), ladder())).toEqual([]);
  });

  it('names its place in the file when something is wrong', () => {
    const put = JSON.stringify(ladder({ dimension: 'sell' }), null, 2);
    expect(faultsAfter({ file: 'modules/ladder.yaml', put })[0]).toBe(
      'modules/ladder.yaml:4:16 dimension: no dimension has the id “sell”',
    );
  });

  it.each([
    [
      'asks in a scope that is not deep',
      { scope: 'full' },
      'items.0.scope: a question of a module has the scope “deep”',
    ],
    [
      'asks in a sector of another module',
      { sectors: ['software'] },
      'items.0.sectors: a question of this module is for [consumer]',
    ],
    [
      'is not named after module and capability',
      { id: 'rye.1' },
      'items.0.id: expected an id that starts with “rye.bake.oven.”',
    ],
    ['takes the id of a question of the pack', { id: 'bake.oven.1' }, 'items.0.id: the id “bake.oven.1” is used twice'],
    ['hangs on no capability', { capability: 'bake.x' }, 'items.0.capability: no capability has the id “bake.x”'],
  ])('is faulted when a question %s', (_, change, reason) => {
    expect(said(industry({}, change))).toContain(reason);
  });

  it.each([
    ['falls back to a lower level', { level: 1 }, 'practices.9.level: levels of a ladder must not fall'],
    [
      'belongs to another dimension',
      { capability: 'clean.hands' },
      'practices.9.capability: clean.hands is no capability of bake',
    ],
    ['cites no measure that exists', { measures: ['Z09'] }, 'practices.9.measures.0: no measure has the id “Z09”'],
    ['has the id of another', { id: 'ladder-bake.1' }, 'practices.9.id: the id “ladder-bake.1” is used twice'],
    ['leaves a level with one practice', { level: 4 }, 'practices: level 5 has 1 practices; at least 2'],
  ])('is faulted when a practice %s', (_, change, reason) => {
    expect(said(ladder({}, change))).toContain(reason);
  });

  it('is faulted when it is the second for one industry or one stage', () => {
    expect(said(ladder(), ladder({ id: 'ladder-2' }))).toContain('dimension: the id “bake” is used twice');
  });

  it('is faulted when its kind is unknown', () => {
    expect(said({ ...ladder(), kind: 'stairs' })[0]).toContain('kind: Invalid');
  });
});
