import { describe, expect, it } from 'vitest';
import type { Language } from '#kernel';
import { actionReasons, namesOf, type ActionReasons } from '#report';
import { firm, shippedContent, type Firm } from '../support/firm.ts';
import { strictTexts } from '../support/strict-texts.ts';

const { pack, advice } = shippedContent();

function reasonsOf(who: Firm, id: string, language: Language = 'zh-CN'): ActionReasons {
  const { assessment, asked: items, roadmap } = who;
  const planned = roadmap.actions.find(({ action }) => action.id === id);
  if (planned === undefined) throw new Error(`${id} is not in the plan`);
  const words = { t: strictTexts(language), pack, names: namesOf(pack, items, language) };
  return actionReasons(planned, { words, roadmap, items, assessment, advice });
}

const shop = () => firm().saysEverywhere(1).people(60, 1_800);

describe('the reasons of an action', () => {
  it('name the question, the level chosen with its words, and the target', () => {
    const said = reasonsOf(shop(), 'D3.3.L1-2').answers.join('');
    const item = shippedContent().items.find(({ id }) => id === 'D3.3.1')!;
    expect(said).toContain(item.stem['zh-CN']);
    expect(said).toContain(item.anchors[0]!['zh-CN']);
    expect(said).toContain('第 1 级');
    expect(said).toContain(`目标是第 ${shop().roadmap.target} 级`);
  });

  it('say that an answer is missing or not known, and that it may turn out not to be needed', () => {
    const unknown = reasonsOf(shop().doesNotKnow('D3.3.1'), 'D3.3.L1-2').answers.join('');
    expect(unknown).toContain('不清楚');
    expect(unknown).toContain('可能不用做');
  });

  it('name measure, atomic item and the number of the document, in each language its own way', () => {
    const { measures, documents } = reasonsOf(shop(), 'D3.3.L1-2', 'en');
    const cited = advice.actions.find(({ id }) => id === 'D3.3.L1-2')!.measures;
    for (const id of cited) expect(measures.join(' ')).toContain(`(${id})`);
    expect(measures.join(' ')).toMatch(/Measure \d+ /);
    expect(documents.join(' ')).toContain('工信部联科〔2025〕279号');
    expect(reasonsOf(shop(), 'D3.3.L1-2').measures.join('')).toContain('（五）');
  });

  it('tell the cost for the size of the firm and how it was estimated', () => {
    const { cost } = reasonsOf(shop(), 'D3.3.L1-2');
    const action = advice.actions.find(({ id }) => id === 'D3.3.L1-2')!;
    expect(cost).toContain('小型');
    expect(cost).toContain(action.costBasis['zh-CN']);
  });

  it('tell the scenarios and actions it opens', () => {
    const base = shop().roadmap.actions.find(
      ({ unlocks, action }) => unlocks.length > 0 && action.scenarios.length > 0,
    )!;
    const opens = reasonsOf(shop(), base.action.id).opens.join('');
    const waiting = advice.actions.find(({ id }) => id === base.unlocks[0])!;
    const scenario = advice.scenarios.find(({ id }) => id === base.action.scenarios[0])!;
    expect(opens).toContain(waiting.title['zh-CN']);
    expect(opens).toContain(scenario.name['zh-CN']);
  });

  it('tell what pulls it forward: goals, costs with their share, and what it waits for', () => {
    const wishing = shop()
      .wants('quality')
      .with({ plan: { costShares: { scrap: 0.12 } } });
    const order = reasonsOf(wishing, 'D3.3.L1-2').order.join('');
    expect(order).toContain('提高质量');
    expect(order).toContain('返工报废（占 12%）');
    const waiting = shop().roadmap.actions.find(({ held }) => held.kind === 'prerequisite')!;
    expect(reasonsOf(shop(), waiting.action.id).order.at(-1)).toMatch(/^要等“.+”做完。$/);
  });

  it('hold for every action of a plan, in both languages', () => {
    const who = firm('full').saysEverywhere(2, 1).people(400, 9_000).wants('cost', 'green');
    for (const language of ['zh-CN', 'en'] as const) {
      const told = who.roadmap.actions.map(({ action }) => reasonsOf(who, action.id, language));
      expect(told.length).toBeGreaterThan(20);
      expect(
        told.filter(({ answers, measures, order, cost }) =>
          [answers, measures, order, cost].some((part) => part.length === 0),
        ),
      ).toEqual([]);
    }
  });
});
