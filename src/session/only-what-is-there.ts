import { err } from '#kernel';
import type { Vault } from '#vault';

/**
 * The assessments without a passphrase, where nothing new may join them: in Chromium every page opened from the disk
 * can read what any other such page keeps in clear. What an older copy kept stays and can be gone on with; the
 * sample firm is fictitious and may be kept.
 */
export function onlyWhatIsThere(plain: Vault): Vault {
  const there = new Set<string>();
  return {
    ...plain,
    async save(assessment) {
      const { id, sample } = assessment;
      if (!sample && !there.has(id)) {
        const listed = await plain.summaries();
        if (!listed.ok) return listed;
        for (const kept of listed.value) there.add(kept.id);
        if (!there.has(id)) return err({ kind: 'vault-needed' });
      }
      return plain.save(assessment);
    },
  };
}
