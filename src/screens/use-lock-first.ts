import { useStore } from 'zustand';
import { useApp } from './app-context.tsx';

/** A page from the disk keeps what is entered in a vault only, and none is open. */
export function useLockFirst(): boolean {
  const { edition, vaultSession } = useApp();
  const fromDisk = useStore(edition, ({ kind }) => kind === 'file');
  return useStore(vaultSession, ({ kind }) => kind === 'plain') && fromDisk;
}
