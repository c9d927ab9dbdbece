/** What is wanted after the first screen only, and must not be loaded with it. */
export const loadSampleFirm = () => import('./sample-firm.ts');
export const loadAutoLock = () => import('./auto-lock.ts');
