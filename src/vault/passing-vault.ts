import type { Assessment } from '#answers';
import { err, ok } from '#kernel';
import { summaryOf } from './summary.ts';
import type { Vault } from './vault.ts';

/** A vault that leaves no trace: it lives in the memory of the page and is gone with it. */
export function passingVault(): Vault {
  const documents = new Map<string, Assessment>();
  const listed = () => [...documents.values()].sort((a, b) => b.updatedAt.localeCompare(a.updatedAt));
  return {
    list: () => Promise.resolve(ok({ assessments: listed(), unreadable: 0 })),
    summaries: () => Promise.resolve(ok(listed().map(summaryOf))),
    load(id) {
      const found = documents.get(id);
      return Promise.resolve(found === undefined ? err({ kind: 'missing' }) : ok(found));
    },
    save(assessment) {
      documents.set(assessment.id, assessment);
      return Promise.resolve(ok(assessment));
    },
    remove(id) {
      documents.delete(id);
      return Promise.resolve(ok(undefined));
    },
    acceptLoss: () => Promise.resolve(ok(undefined)),
  };
}
