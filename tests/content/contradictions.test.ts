import { describe, expect, it } from 'vitest';
import { EMPTY_PROFILE } from '#answers';
import type { Contradiction } from '#catalogue';
import { charactersOf, wordsOf } from '#catalogue-build';
import { consistency, packOf, packProblems, type Answers, type ConsistencyContext } from '#scoring';
import { content } from './shipped.ts';

const { contradictions } = content.advice;
const quick = new Set(content.items.filter(({ scope }) => scope === 'quick').map(({ id }) => id));

const pack = packOf({ ...content, contradictions, scope: 'full', profile: EMPTY_PROFILE, sector: 'consumer' });

function itemsOf(rule: Contradiction): string[] {
  switch (rule.kind) {
    case 'implies':
      return [rule.then.item, rule.if.item];
    case 'mirror':
      return [...rule.items];
    case 'fact':
      return rule.all.flatMap((condition) => ('item' in condition ? [condition.item] : []));
  }
}

const answer = (value: number): Answers[string] => ({ state: 'ok', value, evidence: 2 });

/** Answers and facts that break just this rule. */
function breach(rule: Contradiction): { answers: Answers; context: ConsistencyContext } {
  switch (rule.kind) {
    case 'implies':
      return {
        answers: { [rule.if.item]: answer(rule.if.level), [rule.then.item]: answer(rule.then.level - 1) },
        context: {},
      };
    case 'mirror':
      return { answers: { [rule.items[0]]: answer(1), [rule.items[1]]: answer(5) }, context: {} };
    case 'fact': {
      const answers: Record<string, Answers[string]> = {};
      const facts: Record<string, number | string> = {};
      for (const condition of rule.all) {
        const { op, value } = condition;
        const met = typeof value === 'string' ? value : value + (op === 'lt' ? -1 : op === 'gt' ? 1 : 0);
        if ('item' in condition) answers[condition.item] = answer(Number(met));
        else facts[condition.fact] = met;
      }
      return { answers, context: { facts } };
    }
  }
}

describe('contradictions', () => {
  it('are at least 40, of several kinds, and known to the engine', () => {
    expect(contradictions.length).toBeGreaterThanOrEqual(40);
    expect(new Set(contradictions.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(2);
    expect(packProblems(pack)).toEqual([]);
    expect(pack.consistency).toHaveLength(contradictions.length);
  });

  it('touch every dimension, and a dozen hold inside the quick scope', () => {
    const touched = contradictions.flatMap(itemsOf);
    const without = content.pack.dimensions.filter(({ id }) => !touched.some((item) => item.startsWith(`${id}.`)));
    expect(without.map(({ id }) => id)).toEqual([]);
    const inside = contradictions.filter((rule) => itemsOf(rule).every((id) => quick.has(id)));
    expect(inside.length).toBeGreaterThanOrEqual(12);
    expect(inside.filter(({ severity }) => severity === 'error').length).toBeGreaterThanOrEqual(4);
  });

  it.each(contradictions.map((rule) => [rule.id, rule] as const))('%s is found when it is broken', (id, rule) => {
    const { answers, context } = breach(rule);
    const found = consistency(pack, answers, context).violations.find((one) => one.rule === id);
    expect(found?.items).toEqual(itemsOf(rule));
  });

  it('say nothing of a firm that is at the same level everywhere', () => {
    for (const level of [1, 2, 3, 4, 5]) {
      const even = Object.fromEntries(content.items.map(({ id }) => [id, answer(level)]));
      const { index, violations } = consistency(pack, even, { facts: { headcount: 100, revenueWan: 5000 } });
      expect(violations).toEqual([]);
      expect(index).toBe(1);
    }
  });

  it('show the sample firm something to look at again, but nothing impossible', () => {
    const answers: Answers = Object.fromEntries(
      content.sample.answers.map(({ item, level }) => [
        item,
        level === undefined ? { state: 'unknown' } : answer(level),
      ]),
    );
    const { headcount, revenueWan } = content.sample;
    const { violations } = consistency(pack, answers, { facts: { headcount, revenueWan, sector: 'consumer' } });
    expect(violations.map(({ rule, severity }) => [rule, severity])).toEqual([['inspection-without-app', 1]]);
  });

  it('never pair the same two questions in two rules at one and the same level', () => {
    const pairs = contradictions.flatMap((rule) =>
      rule.kind === 'implies' ? [`${rule.if.item}@${rule.if.level} ${rule.then.item}`] : [],
    );
    expect(new Set(pairs).size).toBe(pairs.length);
  });

  it('tell what to look at, briefly', () => {
    const long = contradictions.filter(
      ({ message }) => charactersOf(message['zh-CN']) > 90 || wordsOf(message.en) > 45 || !/请/.test(message['zh-CN']),
    );
    expect(long.map(({ id }) => id)).toEqual([]);
  });
});
