import { describe, expect, it } from 'vitest';
import { EMPTY_PROFILE } from '#answers';
import { consistency, mends, packOf, type Answers } from '#scoring';
import { shippedContent } from '../support/firm.ts';

const { pack: questions, items, advice } = shippedContent();
const pack = packOf({
  pack: questions,
  items,
  scope: 'full',
  profile: EMPTY_PROFILE,
  sector: undefined,
  contradictions: advice.contradictions,
});
const rules = (pack.consistency ?? []).flatMap((rule) => (rule.kind === 'implies' ? [rule] : []));

describe('a contradiction between two answers', () => {
  it('there are such rules in what ships', () => {
    expect(rules.length).toBeGreaterThan(10);
  });

  it.each(rules.map((rule) => [rule.id, rule] as const))('%s is gone after either mend', (id, rule) => {
    const answers: Answers = {
      [rule.if.item]: { state: 'ok', value: rule.if.atLeast, evidence: 2 },
      [rule.then.item]: { state: 'ok', value: rule.then.atLeast - 1, evidence: 2 },
    };
    const broken = (sheet: Answers) => consistency(pack, sheet).violations.some((one) => one.rule === id);
    expect(broken(answers)).toBe(true);
    const ways = mends(pack, answers, id);
    expect(ways.map(({ item }) => item)).toEqual([rule.then.item, rule.if.item]);
    for (const { item, to } of ways) {
      expect(broken({ ...answers, [item]: { state: 'ok', value: to, evidence: 2 } })).toBe(false);
    }
  });

  it('with the profile is mended by the answer alone', () => {
    const facts = advice.contradictions.filter(({ kind }) => kind === 'fact');
    const ways = facts.flatMap(({ id }) => mends(pack, {}, id));
    expect(ways.length).toBeGreaterThan(0);
    expect(ways.filter(({ to }) => to < 1 || to > 5)).toEqual([]);
  });

  it('that does not exist has no mend', () => {
    expect(mends(pack, {}, 'no-such-rule')).toEqual([]);
  });
});
