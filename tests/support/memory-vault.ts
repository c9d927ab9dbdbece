import type { Assessment } from '#answers';
import { err, ok } from '#kernel';
import { summaryOf, type Vault, type VaultError } from '#vault';

/** A vault in memory that can be told to fail: stands at the port, as the browser's database does. */
export function memoryVault(kept: readonly Assessment[] = []) {
  const documents = new Map(kept.map((assessment) => [assessment.id, assessment]));
  let failure: VaultError | undefined;
  const vault: Vault = {
    list: () => Promise.resolve(ok({ assessments: [...documents.values()], unreadable: 0 })),
    load: (id) => {
      const found = documents.get(id);
      return Promise.resolve(found === undefined ? err({ kind: 'missing' }) : ok(found));
    },
    save: (assessment) => {
      if (failure !== undefined) return Promise.resolve(err(failure));
      documents.set(assessment.id, assessment);
      return Promise.resolve(ok(assessment));
    },
    remove: (id) => {
      documents.delete(id);
      return Promise.resolve(ok(undefined));
    },
    summaries: () => Promise.resolve(ok([...documents.values()].map(summaryOf))),
    acceptLoss: () => Promise.resolve(ok(undefined)),
  };
  return {
    vault,
    documents,
    failWith(error: VaultError | undefined) {
      failure = error;
    },
  };
}
