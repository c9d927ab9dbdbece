import { describe, expect, it } from 'vitest';
import type { Sector } from '#catalogue';
import { capabilityCoverage, contentParts, measureCoverage } from '#catalogue-build';
import { serialSchedule } from '#roadmap';
import { capabilities, content, moduleItems, practices } from './shipped.ts';

const { actions, guide, measures, programmes, scenarios, contradictions, hints } = content.advice;
const quick = content.items.filter(({ scope }) => scope === 'quick').map(({ capability }) => capability);
const steps = ['L1-2', 'L2-3', 'L3-4', 'L4-5'];

describe('what is asked', () => {
  it('is one core question for each of the 49 capabilities, 12 of them quick', () => {
    expect(content.items.map(({ id }) => id)).toEqual(capabilities.map((id) => `${id}.1`));
    expect(capabilities).toHaveLength(49);
    expect(quick).toHaveLength(12);
  });

  it('is quick once in each of the 12 dimensions', () => {
    expect(quick.map((capability) => capability.split('.')[0])).toEqual(content.pack.dimensions.map(({ id }) => id));
  });

  it('never offers “not applicable” for a bound or a question of safety', () => {
    const bounds = [...content.pack.knockouts, ...content.pack.gates].map(({ item }) => item);
    const never = content.items.filter(({ id }) => bounds.includes(id) || id.startsWith('F6.'));
    expect(never.length).toBeGreaterThanOrEqual(6);
    expect(never.filter(({ notApplicable }) => notApplicable.length > 0)).toEqual([]);
  });

  it('has a module for each key industry and a ladder for each stage', () => {
    const sectors: Sector[] = ['raw-materials', 'equipment', 'consumer', 'electronics', 'software'];
    const stages = content.pack.dimensions.filter(({ index }) => index === 'application').map(({ id }) => id);
    const found = content.modules.map((one) => (one.kind === 'industry' ? one.sector : one.dimension));
    expect(found.toSorted()).toEqual([...sectors, ...stages].toSorted());
    expect(moduleItems.length).toBeGreaterThanOrEqual(30);
    for (const stage of content.pack.dimensions.filter(({ index }) => index === 'application')) {
      const covered = new Set(
        practices.filter(({ id }) => id.startsWith(`ladder-${stage.id}.`)).map((one) => one.capability),
      );
      expect([...covered].toSorted()).toEqual(stage.capabilities.map(({ id }) => id));
    }
  });

  it('comes from trades that vary', () => {
    const trades = new Set(
      content.items.flatMap(({ examples }) => Object.values(examples).map(({ trade }) => trade.en)),
    );
    expect(trades.size).toBeGreaterThanOrEqual(9);
  });
});

describe('what is advised', () => {
  it('is one action for each of the 4 steps of each capability', () => {
    expect(actions).toHaveLength(196);
    for (const { id, actions: found } of capabilityCoverage(content)) {
      expect(found.flat()).toEqual(steps.map((step) => `${id}.${step}`));
    }
  });

  it('holds 66 scenarios and the 21 measures in 130 atomic items', () => {
    expect(scenarios.length).toBeGreaterThanOrEqual(66);
    expect(measures).toHaveLength(21);
    expect(measures.flatMap(({ items }) => items)).toHaveLength(130);
  });

  it('leaves no capability of a stage without a scenario', () => {
    // D2.4 is the use of other people's pilot facilities: no scenario of AI of its own
    const without = capabilityCoverage(content).filter(
      ({ id, scenarios: own }) => id.startsWith('D') && own.length === 0,
    );
    expect(without.map(({ id }) => id)).toEqual(['D2.4']);
  });

  it('answers every atomic item that a firm can act on: asked, or followed by an action', () => {
    const cover = measureCoverage(content);
    const direct = cover.filter(({ usability }) => usability === 'direct');
    expect(direct.length).toBeGreaterThan(30);
    expect(direct.filter(({ items, actions: own }) => items.length + own.length === 0).map(({ id }) => id)).toEqual([]);
  });

  it('follows no item that is only background', () => {
    const background = measureCoverage(content).filter(({ usability }) => usability === 'background');
    expect(background.filter(({ items, actions: own }) => items.length + own.length > 0)).toEqual([]);
  });

  it('opens every scenario by some action of its own capability or another', () => {
    const opened = new Set(actions.flatMap((action) => action.scenarios));
    expect(scenarios.filter(({ id }) => !opened.has(id)).map(({ id }) => id)).toEqual([]);
  });

  it('holds the contradictions and hints that were promised', () => {
    expect(contradictions.length).toBeGreaterThanOrEqual(40);
    expect(hints.length).toBeGreaterThanOrEqual(12);
  });
});

describe('what to ask and where', () => {
  it('is said of every programme: whom to ask or where to look it up', () => {
    const silent = programmes.filter(({ howToCheck }) => howToCheck['zh-CN'].length < 8);
    expect(silent.map(({ id }) => id)).toEqual([]);
    const nowhere = programmes.filter(
      ({ howToCheck }) => !/问|搜|查|看|核|读|找|登|要|选|见/.test(howToCheck['zh-CN']),
    );
    expect(nowhere.map(({ id }) => id)).toEqual([]);
  });

  it('is said of every measure: questions for the office in charge, or why there are none', () => {
    const odd = measures.filter(({ ask, noAsk }) => ask.length > 0 === (noAsk !== undefined));
    expect(odd.map(({ id }) => id)).toEqual([]);
    expect(measures.filter(({ ask }) => ask.length > 0).length).toBeGreaterThanOrEqual(20);
    const background = measures.filter(({ items }) => items.every(({ usability }) => usability === 'background'));
    expect(background.filter(({ noAsk }) => noAsk === undefined).map(({ id }) => id)).toEqual([]);
  });

  it('is put as questions, in both languages', () => {
    const questions = measures.flatMap(({ ask }) => ask);
    const flat = questions.filter((one) => !one['zh-CN'].endsWith('？') || !one.en.endsWith('?'));
    expect(flat).toEqual([]);
  });

  it('follows the application guide through stages that take in every capability, and says how well that is known', () => {
    const single = guide.flatMap(({ covers }) => covers).filter((id) => !capabilities.includes(id));
    const covered = guide.flatMap(({ covers }) => covers).filter((id) => capabilities.includes(id));
    expect(covered.toSorted()).toEqual(capabilities.toSorted());
    expect(single.filter((id) => !actions.some((action) => action.id === id))).toEqual([]);
    // only third parties told of annex 2
    expect(new Set(guide.map(({ grade }) => grade))).toEqual(new Set(['C']));
  });
});

describe('prerequisites', () => {
  it('let all 196 actions be done, one after the other', () => {
    const byStep = new Map(actions.map((action) => [`${action.capability}@${action.to}`, action.id]));
    const work = actions.map(({ id, months, capability, from, prerequisites }) => ({
      id,
      months,
      rank: 1,
      prerequisites: [
        ...(from > 1 ? [byStep.get(`${capability}@${from}`) ?? 'none'] : []),
        ...prerequisites.flatMap((one) => byStep.get(`${one.capability}@${one.level}`) ?? 'none'),
      ],
    }));
    expect(work.flatMap((one) => one.prerequisites)).not.toContain('none');
    expect(serialSchedule(work, 3)).toHaveLength(196);
  });

  it('are few, real, and never above the level they lead to', () => {
    const odd = actions.filter(
      ({ capability, to, prerequisites }) =>
        prerequisites.length > 3 ||
        prerequisites.some((one) => one.capability === capability || one.level > to || one.level < 2),
    );
    expect(odd.map(({ id }) => id)).toEqual([]);
  });

  it('of the first two steps of a quick capability name quick capabilities up to level 3', () => {
    const first = actions.filter(({ capability, to }) => quick.includes(capability) && to <= 3);
    expect(first).toHaveLength(24);
    const odd = first.filter(({ prerequisites }) =>
      prerequisites.some(({ capability, level }) => !quick.includes(capability) || level > 3),
    );
    expect(odd.map(({ id }) => id)).toEqual([]);
  });

  it('keep a floor of data and safety under scenarios that talk, act or close the loop', () => {
    const daring = scenarios.filter(({ technique }) => ['language-model', 'agent', 'closed-loop'].includes(technique));
    expect(daring.length).toBeGreaterThan(5);
    const floorless = daring.filter(({ prerequisites }) =>
      ['F2.', 'F6.'].some((floor) => prerequisites.every(({ capability }) => !capability.startsWith(floor))),
    );
    expect(floorless.map(({ id }) => id)).toEqual([]);
  });
});

describe('what is shipped', () => {
  const parts = Object.values(contentParts).map((part) => part(content));

  it('carries nothing of grade D', () => {
    const graded = parts.flatMap((part) => [...gradesIn(part)]);
    expect(graded.length).toBeGreaterThan(150);
    expect(graded).not.toContain('D');
  });

  it('names no source or programme that was left out', () => {
    const advice = contentParts.advice(content);
    const sources = new Set(advice.sources.map(({ id }) => id));
    const named = [...advice.measures, ...advice.programmes, ...Object.values(contentParts.facts(content)).flat()];
    expect(named.filter(({ source }) => !sources.has(source))).toEqual([]);
    const offered = new Set(advice.programmes.map(({ id }) => id));
    expect(advice.actions.flatMap((action) => action.programmes).filter((id) => !offered.has(id))).toEqual([]);
  });

  it('gives vouchers as examples of a place, never as a promise', () => {
    const vouchers = programmes.filter(({ kind }) => kind === 'voucher');
    expect(vouchers.length).toBeGreaterThanOrEqual(7);
    expect(vouchers.filter(({ regionCode }) => regionCode === undefined).map(({ id }) => id)).toEqual([]);
    const promised = vouchers.filter(({ gives }) => !/示例/.test(gives['zh-CN']));
    expect(promised.map(({ id }) => id)).toEqual([]);
  });
});

function* gradesIn(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  if ('grade' in value && typeof value.grade === 'string') yield value.grade;
  for (const child of Object.values(value)) yield* gradesIn(child);
}
