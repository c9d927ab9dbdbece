import { useTexts } from '#i18n';

/** Kinds that say why a vault did not open; all other kinds are those of the storage. */
const UNLOCK = ['wrong-passphrase', 'wrong-recovery-key', 'too-short', 'another-open', 'unsaved'];

/** Says in the language of the screen what happened, what is safe, and what to do. */
export function useReason(): (error: { readonly kind: string }) => string {
  const t = useTexts('vault');
  const faults = useTexts('faults');
  return ({ kind }) => (UNLOCK.includes(kind) ? t(`unlock.error.${kind}`) : faults(`open.error.${kind}`));
}
