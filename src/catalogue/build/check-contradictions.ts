import type { Contradiction } from '../schema-modules.ts';
import { Sector, SizeClass } from '../schema.ts';
import { rowsIn, type Checker, type Placed } from './place.ts';

type Condition = Extract<Contradiction, { kind: 'fact' }>['all'][number];

/** Values that a fact of the profile can have, for those that are words. */
const WORDS: Partial<Record<Extract<Condition, { fact: string }>['fact'], readonly string[]>> = {
  size: SizeClass.options,
  sector: Sector.options,
};

/** Rules name items that are asked, and can be broken by some answer. */
export function checkContradictions(checker: Checker, rules: readonly Placed<Contradiction>[]): void {
  checker.unique(rules.map((place) => ({ id: place.value.id, place })));
  for (const place of rules) {
    const rule = place.value;
    switch (rule.kind) {
      case 'implies':
        checker.refer(place, ['if', 'item'], ['item', rule.if.item]);
        checker.refer(place, ['then', 'item'], ['item', rule.then.item]);
        if (rule.if.item === rule.then.item) checker.fault(place, ['then', 'item'], 'an item cannot contradict itself');
        if (rule.then.level < 2)
          checker.fault(place, ['then', 'level'], 'level 1 is always met: the rule says nothing');
        break;
      case 'mirror':
        checker.referAll(place, 'items', ['item', rule.items]);
        break;
      case 'fact':
        for (const condition of rowsIn(place, 'all', rule.all)) checkCondition(checker, condition);
        if (rule.all.every((condition) => 'fact' in condition)) {
          checker.fault(
            place,
            ['all'],
            'at least one condition is on an answer, so that there is one to look at again',
          );
        }
        break;
    }
  }
}

function checkCondition(checker: Checker, place: Placed<Condition>): void {
  const { value: condition } = place;
  if ('item' in condition) {
    checker.refer(place, ['item'], ['item', condition.item]);
    return;
  }
  const { fact, op, value } = condition;
  const isNumber = fact === 'headcount' || fact === 'revenueWan';
  if (isNumber !== (typeof value === 'number')) {
    checker.fault(place, ['value'], `${fact} is compared with a ${isNumber ? 'number' : 'word in quotes'}`);
    return;
  }
  if (typeof value === 'number') return;
  if (op !== 'eq') checker.fault(place, ['op'], `${fact} is a word: only “eq” compares words`);
  if (fact === 'industry') checker.refer(place, ['value'], ['industry', value]);
  const words = WORDS[fact];
  if (words !== undefined && !words.includes(value))
    checker.fault(place, ['value'], `${fact} is one of ${words.join(', ')}`);
}
