import { describe, expect, it } from 'vitest';
import type { LevelBound } from '#catalogue';
import { floorSentence, missingPhrases, namesOf, type Words } from '#report';
import { scenarioOutlook, type ScenarioFit, type ScenarioOutlook } from '#roadmap';
import { firm, shippedContent, type Firm } from '../support/firm.ts';
import { strictTexts } from '../support/strict-texts.ts';

const { pack, industries, items, advice } = shippedContent();
const { scenarios, actions } = advice;

function outlookOf({ assessment, asked, card }: Firm): ScenarioOutlook {
  const core = { pack, industries };
  return scenarioOutlook({ core, items: asked, scenarios, actions, profile: assessment.profile, card });
}

function fitOf(who: Firm, id: string): ScenarioFit {
  const fit = outlookOf(who).fits.find(({ scenario }) => scenario.id === id);
  if (fit === undefined) throw new Error(`${id} is not shown`);
  return fit;
}

const words: Words = { t: strictTexts('zh-CN'), pack, names: namesOf(pack, items, 'zh-CN') };

/** Three fictitious firms. */
const moulder = () =>
  firm('full').saysEverywhere(1).people(60, 1_800).profile({ industry: '29', industrySwitch: 'plastics' });
const carMaker = () => firm('full').saysEverywhere(3).people(2_000, 90_000).profile({ industry: '36' });
const scanned = () => firm().saysEverywhere(3).profile({ industry: '29', industrySwitch: 'plastics' });

describe('the scenarios of a firm', () => {
  it('are those of its industry, the others counted apart', () => {
    const { fits, otherIndustry, noStage, industryUnknown } = outlookOf(moulder());
    expect(industryUnknown).toBe(false);
    expect(fits.length + otherIndustry.length + noStage.length).toBe(scenarios.length);
    expect(
      fits.filter(({ scenario }) => scenario.sectors.length > 0 && !scenario.sectors.includes('consumer')),
    ).toEqual([]);
    expect(otherIndustry.map(({ id }) => id)).toContain('R07'); // medicines
  });

  it('are all shown while no industry is chosen, and it says so', () => {
    const outlook = outlookOf(firm('full').saysEverywhere(2));
    expect(outlook).toMatchObject({ industryUnknown: true, otherIndustry: [] });
    expect(outlook.fits).toHaveLength(scenarios.length);
  });

  it('leave out a stage that the firm does not have', () => {
    const { fits, noStage } = outlookOf(moulder().without('D4'));
    expect(noStage.length).toBeGreaterThan(3);
    expect(fits.filter(({ scenario }) => scenario.dimension === 'D4')).toEqual([]);
  });

  it('are ready only where every prerequisite was asked and holds', () => {
    const { fits } = outlookOf(carMaker());
    const ready = fits.filter(({ state }) => state === 'ready');
    expect(ready.length).toBeGreaterThan(5);
    for (const { scenario, missing, chain } of ready) {
      expect(scenario.prerequisites.every(({ level }) => level <= 3)).toBe(true);
      expect([...missing, ...chain.actions, ...chain.toCheck]).toEqual([]);
    }
  });

  it('never take what the quick scan did not ask as met', () => {
    const asked = new Set(scanned().asked.map(({ capability }) => capability));
    const { fits } = outlookOf(scanned());
    const unasked = ({ prerequisites }: ScenarioFit['scenario']) =>
      prerequisites.some(({ capability }) => !asked.has(capability));
    const doubtful = fits.filter(({ scenario }) => unasked(scenario));
    expect(doubtful.length).toBeGreaterThan(10);
    expect(doubtful.filter(({ state }) => state === 'ready' || state === 'one-step')).toEqual([]);
    expect(doubtful.every(({ chain }) => chain.toCheck.length > 0)).toBe(true);
  });

  it('count what was answered “don’t know” as missing, and mark it', () => {
    const { missing } = fitOf(carMaker().doesNotKnow('F2.2.1'), 'M03');
    expect(missing).toEqual([{ capability: 'F2.2', level: 3, now: 1, unknown: true }]);
  });

  it('leave to check what is said to be not applicable', () => {
    const fit = fitOf(carMaker().profile({ industry: '26' }).finds('D3.1.1', '全是手工'), 'M05');
    expect(fit.state).toBe('to-check');
    expect(fit.chain.toCheck).toEqual([{ capability: 'D3.1', level: 2 }]);
  });
});

describe('the shortest way to a scenario', () => {
  const holds = (level: number, bound: LevelBound, done: ReadonlyMap<string, number>) =>
    (done.get(bound.capability) ?? level) >= bound.level;

  it('goes step by step, each after what it rests on, and ends with every prerequisite met', () => {
    const faults = outlookOf(moulder()).fits.flatMap(({ scenario, chain }) => {
      const done = new Map<string, number>();
      const found = chain.actions.flatMap(({ id, capability, from, to, prerequisites }) => {
        const early = (done.get(capability) ?? 1) !== from || prerequisites.some((bound) => !holds(1, bound, done));
        done.set(capability, to);
        return early ? [`${id} comes too early for ${scenario.id}`] : [];
      });
      const unmet = scenario.prerequisites.filter((bound) => !holds(1, bound, done));
      return [...found, ...unmet.map(({ capability }) => `${scenario.id} still lacks ${capability}`)];
    });
    expect(faults).toEqual([]);
  });

  it('holds no step that could be left out', () => {
    for (const { scenario, chain } of outlookOf(moulder()).fits) {
      const wanted = (capability: string, level: number) =>
        [...scenario.prerequisites, ...chain.actions.flatMap(({ prerequisites }) => prerequisites)].some(
          (bound) => bound.capability === capability && bound.level >= level,
        );
      expect(chain.actions.filter(({ capability, to }) => !wanted(capability, to))).toEqual([]);
    }
  });

  it('adds up what its steps take', () => {
    const { chain, effort } = fitOf(moulder(), 'M01');
    expect(chain.actions.map(({ id }) => id)).toEqual(['F2.2.L1-2', 'F6.1.L1-2', 'F7.1.L1-2']);
    expect(effort.months).toBe(chain.actions.reduce((sum, { months }) => sum + months, 0));
    const [low, high] = effort.costWan;
    expect(low).toBeCloseTo(chain.actions.reduce((sum, { costWan }) => sum + costWan.small[0], 0));
    expect(high).toBeGreaterThan(low);
  });

  it('of one step makes the scenario one step away', () => {
    const short = carMaker().says('F2.2.1', 2, 2);
    expect(fitOf(short, 'M03')).toMatchObject({ state: 'one-step' });
    expect(fitOf(short, 'M03').chain.actions.map(({ id }) => id)).toEqual(['F2.2.L2-3']);
  });
});

describe('the floor', () => {
  const DARING = ['language-model', 'agent', 'closed-loop'];
  const critical = ({ capability }: LevelBound) => capability.startsWith('F2.') || capability.startsWith('F6.');

  it.each([
    ['a beginner', moulder],
    ['a car maker half-way', carMaker],
    ['a firm that only scanned', scanned],
  ])('lets no model talk, act or close the loop at %s while data or safety is missing or unknown', (_, who) => {
    const { fits } = outlookOf(who());
    const daring = fits.filter(({ scenario }) => DARING.includes(scenario.technique));
    expect(daring.length).toBeGreaterThan(5);
    const open = (fit: ScenarioFit) => [...fit.missing, ...fit.chain.toCheck].filter(critical).length > 0;
    const recommended = daring.filter(({ state }) => state === 'ready' || state === 'one-step');
    expect(recommended.filter(open)).toEqual([]);
    const silent = daring.filter((fit) => open(fit) !== (fit.floor.length > 0 && floorSentence(fit, words) !== null));
    expect(silent.map(({ scenario }) => scenario.id)).toEqual([]);
    expect(daring.filter(({ missing, state }) => missing.some(critical) && state !== 'not-yet')).toEqual([]);
  });

  it('holds a chat service back even when a single safety step is missing, and names it', () => {
    const fit = fitOf(carMaker().says('F6.1.1', 2, 2), 'R04');
    expect(fit.chain.actions.map(({ id }) => id)).toEqual(['F6.1.L2-3']);
    expect(fit.state).toBe('not-yet');
    expect(floorSentence(fit, words)).toContain('数据安全与分级');
    expect(missingPhrases(fit, words)).toEqual(['数据安全与分级：现在第 2 级，要到第 3 级']);
  });

  it('says nothing against a camera that looks at parts', () => {
    expect(fitOf(moulder(), 'M01').floor).toEqual([]);
  });
});

describe('the order', () => {
  it('puts what is nearer first, and within that what serves the first goal', () => {
    const { fits } = outlookOf(carMaker().wants('green', 'cost'));
    const states = fits.map(({ state }) => state);
    expect(states).toEqual(
      ['ready', 'one-step', 'to-check', 'not-yet'].flatMap((state) => states.filter((one) => one === state)),
    );
    const first = fits.filter(({ state, now }) => state === 'ready' && (now ?? 0) < 3).concat(fits)[0];
    expect(first?.goals).toContain('green');
  });

  it('puts what is at work already behind what is not', () => {
    const fresh = carMaker().says('D3.3.1', 1, 2);
    const order = outlookOf(fresh).fits.map(({ scenario }) => scenario.id);
    expect(order.indexOf('M01')).toBeLessThan(order.indexOf('M09'));
  });

  it('is the same for the same answers', () => {
    expect(outlookOf(moulder())).toEqual(outlookOf(moulder()));
  });
});
