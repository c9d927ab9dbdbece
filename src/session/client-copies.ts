import { EMPTY_PROFILE, type Assessment } from '#answers';
import { ok, type Result } from '#kernel';
import type { Vault, VaultError } from '#vault';

interface Fresh {
  readonly id: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly firmName: string;
}

/** Another assessment with the same answers and decisions; who changed what, and what was frozen, stays behind. */
export function duplicateOf(assessment: Assessment, { id, at, firmName }: Fresh): Assessment {
  const { pack, scope, profile, answers, sample, at: place, plan, flagged, tags, shown } = assessment;
  const more = { at: place, plan, flagged, tags, shown };
  const kept = Object.fromEntries(Object.entries(more).filter(([, value]) => value !== undefined));
  const facts = { pack, scope, profile: { ...profile, firmName }, answers, sample };
  return { ...facts, ...kept, id, createdAt: at, updatedAt: at };
}

/** A new assessment for a firm of the same kind: profile and tags, no answers. */
export function templateOf(
  { profile, scope, tags }: Assessment,
  { id, at, firmName, pack }: Fresh & Pick<Assessment, 'pack'>,
): Assessment {
  return {
    id,
    pack,
    scope,
    profile: { ...EMPTY_PROFILE, ...profile, firmName },
    answers: {},
    createdAt: at,
    updatedAt: at,
    sample: false,
    ...(tags === undefined ? {} : { tags }),
  };
}

/** Changes one assessment that is not open: what another window wrote meanwhile is merged in. */
export async function changeKept(
  vault: Pick<Vault, 'load' | 'save'>,
  id: string,
  edit: (assessment: Assessment) => Assessment,
): Promise<Result<void, VaultError>> {
  const loaded = await vault.load(id);
  if (!loaded.ok) return loaded;
  const saved = await vault.save(edit(loaded.value));
  return saved.ok ? ok(undefined) : saved;
}

/** Words between commas, Chinese or Western, each once. */
export function tagsFrom(text: string): readonly string[] {
  const words = text.split(/[,，、;；\n]/).map((word) => word.trim().slice(0, 40));
  return [...new Set(words.filter((word) => word !== ''))].slice(0, 20);
}
