import { lazy, type ComponentType } from 'react';
import { loadTexts } from '#i18n';

/** What can go wrong is fetched when the page is at rest, while its server can still be reached. */
export function prepareFaults(): void {
  void Promise.all([import('./faults.tsx'), loadTexts('faults')]).catch(() => {});
}

function withTexts<P>(load: () => Promise<ComponentType<P>>) {
  return lazy(async () => {
    const [shown] = await Promise.all([load(), loadTexts('faults')]);
    return { default: shown };
  });
}

export const SaveFault = withTexts(async () => (await import('./faults.tsx')).SaveFault);
export const OpenFault = withTexts(async () => (await import('./faults.tsx')).OpenFault);
export const KeptFaults = withTexts(async () => (await import('./faults.tsx')).KeptFaults);
export const ReadOnlyNotice = withTexts(async () => (await import('./faults.tsx')).ReadOnlyNotice);
export const UpdateOffer = withTexts(async () => (await import('./faults.tsx')).UpdateOffer);
