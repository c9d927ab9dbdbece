import { create } from 'zustand';

/**
 * The recovery key of a vault just made, until the person has written it down: also after a look
 * at another screen. Never stored; gone with the page.
 */
export const useRecoveryKey = create<{ readonly key: string | undefined }>()(() => ({ key: undefined }));
