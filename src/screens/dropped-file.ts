import { useEffect, useRef } from 'react';
import { createStore } from 'zustand/vanilla';

/** The file that was dropped onto the page last, until a screen takes it. */
const dropped = createStore<{ readonly file: File | undefined }>(() => ({ file: undefined }));

/** @returns whether a screen that is shown has taken it; otherwise it waits for the next that does */
export function dropFile(file: File): boolean {
  dropped.setState({ file });
  return dropped.getState().file === undefined;
}

/** Takes files that are dropped anywhere on the page while the screen is shown, or were just before. */
export function useDroppedFile(take: (file: File) => void): void {
  const taking = useRef(take);
  useEffect(() => {
    taking.current = take;
  });
  useEffect(() => {
    const hand = ({ file }: { readonly file: File | undefined }) => {
      if (file === undefined) return;
      dropped.setState({ file: undefined });
      taking.current(file);
    };
    hand(dropped.getState());
    return dropped.subscribe(hand);
  }, []);
}
