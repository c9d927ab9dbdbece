import { createContext, lazy, Suspense, use, useState, type ReactNode } from 'react';
import type { FindingsProps } from './findings-props.ts';

const OpenTrace = createContext<((node: string) => void) | undefined>(undefined);

// the window is drawn when the first figure is opened
const TraceDialog = lazy(async () => ({ default: (await import('./trace-dialog.tsx')).TraceDialog }));

/** Opens the way to a figure: `root`, `A`, `F`, or the id of a dimension, a capability or an item. */
export function useTrace(): (node: string) => void {
  const open = use(OpenTrace);
  if (open === undefined) throw new Error('figures are drawn inside TraceProvider');
  return open;
}

/** Stands around a screen whose figures open to their traces. */
export function TraceProvider({ findings, words, children }: FindingsProps & { readonly children: ReactNode }) {
  const [opened, setOpened] = useState<string>();
  return (
    <OpenTrace value={setOpened}>
      {children}
      {opened !== undefined && (
        <Suspense>
          <TraceDialog
            key={opened}
            start={opened}
            findings={findings}
            words={words}
            onClose={() => setOpened(undefined)}
          />
        </Suspense>
      )}
    </OpenTrace>
  );
}
