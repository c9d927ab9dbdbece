import type { Contradiction } from '#catalogue';
import type { ConsistencyRule, Severity } from '#scoring';

const SEVERITY: Record<Contradiction['severity'], Severity> = { info: 0, warn: 1, error: 2 };

/** Contradictions of the content in the words of the engine. */
export function consistencyRules(contradictions: readonly Contradiction[]): ConsistencyRule[] {
  return contradictions.map((rule): ConsistencyRule => {
    const { id } = rule;
    const severity = SEVERITY[rule.severity];
    switch (rule.kind) {
      case 'implies':
        return {
          id,
          severity,
          kind: 'implies',
          if: { item: rule.if.item, atLeast: rule.if.level },
          then: { item: rule.then.item, atLeast: rule.then.level },
        };
      case 'mirror':
        return { id, severity, kind: 'mirror', items: rule.items };
      case 'fact':
        return { id, severity, kind: 'fact', all: rule.all };
    }
  });
}
