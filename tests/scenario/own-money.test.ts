import { describe, expect, it } from 'vitest';
import { moveSentence, namesOf, type Words } from '#report';
import { ownMoney, type OwnMoney } from '#roadmap';
import { firm, shippedContent, type Firm } from '../support/firm.ts';
import { strictTexts } from '../support/strict-texts.ts';

const { pack, industries, items, advice } = shippedContent();
const words: Words = { t: strictTexts('zh-CN'), pack, names: namesOf(pack, items, 'zh-CN') };

const compare = (who: Firm) =>
  ownMoney(who.assessment, { pack, industries, items: who.asked, actions: advice.actions });
const compared = (who: Firm): OwnMoney => {
  const comparison = compare(who);
  if (comparison === null) throw new Error('there is nothing to compare');
  return comparison;
};
const orderOf = ({ actions }: OwnMoney['with']) => actions.map(({ action }) => action.id);

const shop = () => firm('full').saysEverywhere(1).people(60, 1_800);
const spends = (who: Firm, costShares: Readonly<Record<string, number>>) =>
  who.with({ plan: { ...who.assessment.plan, costShares } });

describe('a plan by the firm’s own goals and costs', () => {
  it('has nothing to show while neither is named', () => {
    expect(compare(shop())).toBeNull();
    expect(compare(spends(shop(), {}))).toBeNull();
  });

  it('of goals alone moves what serves them forward and says so', () => {
    const { moves, with: wished } = compared(shop().wants('quality'));
    expect(moves.length).toBeGreaterThan(3);
    const forward = moves.filter(({ before, after, pull }) => pull !== null && (after ?? 99) < (before ?? 99));
    expect(forward.length).toBeGreaterThan(0);
    expect(forward.filter(({ pull }) => pull?.kind !== 'goal' || pull.goal !== 'quality')).toEqual([]);
    const first = forward[0]!;
    const said = moveSentence(first, words);
    expect(said).toContain(first.action.title['zh-CN']);
    expect(said).toContain('提高质量');
    expect(orderOf(wished)[(first.after ?? 1) - 1]).toBe(first.action.id);
  });

  it('of costs alone names the cost that pulls', () => {
    const { moves } = compared(spends(shop(), { energy: 0.6 }));
    const pulled = moves.filter(({ pull }) => pull !== null);
    expect(pulled.length).toBeGreaterThan(0);
    expect(new Set(pulled.map(({ pull }) => pull?.kind))).toEqual(new Set(['cost']));
    expect(moveSentence(pulled[0]!, words)).toContain('水电气');
  });

  it('tells each change of place once, and only changes', () => {
    const { moves, without, with: wished } = compared(spends(shop().wants('labour', 'cost'), { labour: 0.4 }));
    const [before, after] = [orderOf(without), orderOf(wished)];
    const differing = [...new Set([...before, ...after])].filter((id) => before.indexOf(id) !== after.indexOf(id));
    expect(moves.map(({ action }) => action.id).toSorted()).toEqual(differing.toSorted());
    expect(moves.filter(({ before: from, after: to }) => from === to)).toEqual([]);
  });

  it('looks past an arrangement that was agreed to, which would hide what the wishes do', () => {
    const wishing = shop().wants('green');
    const late = Object.fromEntries(orderOf(compared(wishing).with).map((id, index) => [id, index]));
    const agreed = wishing.with({ plan: { agreed: late } });
    expect(compared(agreed).with.agreed).toBe(false);
    expect(orderOf(compared(agreed).with)).toEqual(orderOf(compared(wishing).with));
  });
});
