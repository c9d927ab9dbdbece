import { describe, expect, it } from 'vitest';
import { guidePath, measureLedger, type LedgerRow } from '#roadmap';
import { firm, shippedContent, type Firm } from '../support/firm.ts';

const { pack, industries, advice } = shippedContent();
const TODAY = '2026-11-25';

function ledgerOf(who: Firm, today = TODAY): LedgerRow[] {
  const { assessment, asked: items, card } = who;
  const roadmap = card.root.value === null ? null : who.roadmap;
  return measureLedger({ core: { pack, industries }, items, advice, assessment, roadmap, today });
}

function rowOf(who: Firm, number: number, today = TODAY): LedgerRow {
  return ledgerOf(who, today).find(({ measure }) => measure.number === number)!;
}

function matterOf(who: Firm, id: string) {
  return ledgerOf(who)
    .flatMap(({ items }) => items)
    .find(({ atom }) => atom.id === id)!;
}

const programmesOf = (row: LedgerRow) => row.programmes.map(({ programme }) => programme.id);

/** Three fictitious firms. */
const moulder = () =>
  firm('full')
    .saysEverywhere(2, 1)
    .people(60, 1_800)
    .profile({ industry: '29', industrySwitch: 'plastics', region: '320000' });
const scanned = () => firm().saysEverywhere(2).people(60, 1_800).profile({ industry: '34', region: '330000' });
const carMaker = () => firm('full').saysEverywhere(5, 3).people(2_000, 90_000).profile({ industry: '36' });

describe('the ledger of measures', () => {
  it('has a row for each of the 21 and a state for each of the 130 matters', () => {
    const rows = ledgerOf(moulder());
    expect(rows.map(({ measure }) => measure.number)).toEqual(Array.from({ length: 21 }, (_, index) => index + 1));
    expect(rows.reduce((sum, { counts }) => sum + Object.values(counts).reduce((a, b) => a + b, 0), 0)).toBe(130);
    const wrong = rows.filter(({ state, counts }) => counts[state] === 0);
    expect(wrong).toEqual([]);
  });

  it('calls a gap what an answer leaves below the target, with that answer and the actions that follow it', () => {
    const matter = matterOf(moulder(), 'T05-M2');
    expect(matter.state).toBe('gap');
    expect(matter.answers.map(({ item, level, state }) => [item.id, level, state])).toContainEqual([
      'D3.3.1',
      2,
      'below',
    ]);
    const followed = matter.actions.map(({ action }) => action);
    expect(followed.every(({ measures }) => measures.includes('T05-M2'))).toBe(true);
  });

  it('calls done what every answer behind it has reached', () => {
    const { roadmap } = moulder();
    const reached = moulder().says('D3.3.1', 4, 2);
    expect(roadmap.target).toBe(3);
    expect(matterOf(reached, 'T05-M2').state).toBe('doing');
    expect(rowOf(carMaker(), 5).counts.gap).toBe(0);
    expect(rowOf(carMaker(), 5).counts.doing).toBeGreaterThan(10);
  });

  it('leaves to check what was not asked or not answered clearly, never taking it as done', () => {
    const unasked = matterOf(scanned(), 'T03-1');
    expect(unasked).toMatchObject({ state: 'to-check', answers: [] });
    expect(matterOf(moulder().doesNotKnow('D3.3.1'), 'T05-M2').state).toBe('to-check');
    const empty = ledgerOf(firm());
    expect(empty.flatMap(({ items }) => items).filter(({ state }) => state === 'doing' || state === 'gap')).toEqual([]);
  });

  it('says why a matter is not for this firm: stage, industry, decision, not applicable', () => {
    expect(matterOf(moulder().without('D2'), 'T05-P1')).toMatchObject({ state: 'not-here', notHere: 'stage' });
    expect(matterOf(moulder(), 'T05-R3')).toMatchObject({ state: 'not-here', notHere: 'industry' });
    const maker = moulder().profile({ industry: '27', industrySwitch: '' });
    expect(matterOf(maker, 'T05-R3').state).toBe('to-check');
    expect(matterOf(moulder().declines('D3.3.1', '全检太慢'), 'T05-M2').notHere).toBe('declined');
    expect(matterOf(moulder().finds('D3.3.1', '没有外观要求'), 'T05-M2').notHere).toBe('na');
  });

  it('keeps background apart whatever is answered, and gives its reason', () => {
    for (const who of [moulder, scanned, carMaker]) {
      const { state, items } = rowOf(who(), 21);
      expect(state).toBe('background');
      expect(items.every(({ atom }) => atom.use['zh-CN'].length > 10)).toBe(true);
    }
  });
});

describe('the programmes of a measure', () => {
  it('are national ones and those of the firm’s province, cities included', () => {
    const jiangsu = programmesOf(rowOf(moulder(), 6));
    expect(jiangsu).toContain('jiangsu-diagnosis-63');
    expect(jiangsu).toContain('sme-city-pilot');
    const zhejiang = programmesOf(rowOf(scanned(), 12));
    expect(zhejiang).toEqual(expect.arrayContaining(['voucher-hangzhou', 'voucher-zhejiang']));
    expect(zhejiang).not.toContain('voucher-shanghai');
  });

  it('are national ones alone while the region is not said', () => {
    const open = ledgerOf(carMaker()).flatMap(({ programmes }) => programmes);
    expect(open.length).toBeGreaterThan(20);
    expect(open.filter(({ programme }) => programme.regionCode !== undefined)).toEqual([]);
  });

  it('carry document, grade and the way to check, and nothing of grade D', () => {
    const open = ledgerOf(moulder()).flatMap(({ programmes }) => programmes);
    expect(open.every(({ source }) => source !== undefined)).toBe(true);
    expect(open.filter(({ programme }) => programme.grade === 'D' || programme.howToCheck.en === '')).toEqual([]);
  });

  it('that are over by the day given are marked and stand last', () => {
    const shanghai = moulder().profile({ region: '310000' });
    const onLastDay = rowOf(shanghai, 12, '2026-10-12').programmes.find(
      ({ programme }) => programme.id === 'voucher-zhangjiang',
    );
    expect(onLastDay?.expired).toBe(false);
    const after = rowOf(shanghai, 12, '2026-10-13').programmes;
    expect(after.at(-1)).toMatchObject({ expired: true, programme: { id: 'voucher-zhangjiang' } });
  });
});

describe('the path of the application guide', () => {
  it('holds every action of the plan once, in seven stages', () => {
    const { roadmap } = moulder();
    const stages = guidePath(advice.guide, roadmap);
    expect(stages.map(({ stage }) => stage.id)).toEqual([
      'plan',
      'foundations',
      'tuning',
      'deployment',
      'improvement',
      'safety',
      'organisation',
    ]);
    const placed = stages.flatMap(({ actions }) => actions.map(({ action }) => action.id));
    expect(placed.toSorted()).toEqual(roadmap.actions.map(({ action }) => action.id).toSorted());
  });

  it('puts the first comparison of models under foundations and later ones under tuning', () => {
    const early = guidePath(advice.guide, firm('full').saysEverywhere(1).roadmap);
    const stageOf = (id: string) =>
      early.find(({ actions }) => actions.some(({ action }) => action.id === id))?.stage.id;
    expect(stageOf('F4.1.L1-2')).toBe('foundations');
    expect(guidePath(advice.guide, firm('full').saysEverywhere(2).roadmap)[2]?.actions.length).toBeGreaterThan(0);
  });
});
