import type { ConsistencyRule, FactCondition, ScoringPack } from './pack.ts';
import { programOf } from './program.ts';
import type { Answers } from './score-card.ts';

/** One answer changed so that a contradiction is gone. */
export interface Mend {
  readonly item: string;
  /** Value on the pack's scale. */
  readonly to: number;
}

/**
 * Ways to mend a contradiction by one answer, the smallest change of each answer that does: nobody knows which of
 * the two is wrong, so both are offered.
 * @param rule id of a rule of the pack
 * @returns empty for rules that no single answer of five steps can mend
 * @see docs/method.md (consistency)
 */
export function mends(pack: ScoringPack, answers: Answers, rule: string): Mend[] {
  const found = (pack.consistency ?? []).find(({ id }) => id === rule);
  if (found === undefined) return [];
  const { low, high, items, slotOf } = programOf(pack);
  return changesOf(found, answers).filter(({ item, to }) => {
    const asked = items[slotOf.get(item) ?? -1];
    return asked?.kind === 'bars' && to >= low && to <= high && to !== answers[item]?.value;
  });
}

function changesOf(rule: ConsistencyRule, answers: Answers): Mend[] {
  const valueOf = (id: string): number => Number(answers[id]?.value);
  switch (rule.kind) {
    case 'implies':
      return [
        { item: rule.then.item, to: rule.then.atLeast },
        { item: rule.if.item, to: rule.if.atLeast - 1 },
      ];
    case 'mirror': {
      const [first, second] = rule.items;
      // a reversed pair would have to be turned round first: no single press does that safely
      if (rule.reversed === true) return [];
      return [
        { item: first, to: valueOf(second) },
        { item: second, to: valueOf(first) },
      ];
    }
    case 'fact':
      return rule.all.flatMap(outOf);
    // one number, one claim, a habit: there is no other answer to bring into line
    case 'number':
    case 'evidence':
    case 'straightline':
    case 'speed':
      return [];
  }
}

/** The nearest level at which a condition no longer holds. */
function outOf(condition: FactCondition): Mend[] {
  if (!('item' in condition) || typeof condition.value !== 'number') return [];
  const { item, op, value } = condition;
  switch (op) {
    case 'ge':
      return [{ item, to: value - 1 }];
    case 'gt':
      return [{ item, to: value }];
    case 'le':
      return [{ item, to: value + 1 }];
    case 'lt':
      return [{ item, to: value }];
    case 'eq':
      return [];
  }
}
