import { X } from 'lucide-react';
import { useEffectEvent, useId, useLayoutEffect, useRef, type ReactNode } from 'react';

interface DialogProps {
  readonly title: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * A window of the browser's own over the page: it holds the focus, Escape and a press beside it close it, and the
 * focus goes back to where it came from. Shown as long as it is drawn.
 */
export function Dialog({ title, closeLabel, onClose, children }: DialogProps) {
  const heading = useId();
  const frame = useRef<HTMLDialogElement>(null);
  const close = useEffectEvent(onClose);
  // before it leaves the page: only a dialog that is still there gives the focus back
  useLayoutEffect(() => {
    const dialog = frame.current;
    if (dialog === null) return undefined;
    // the one who draws it decides when it goes: the browser must not close it by itself
    const onCancel = (event: Event) => {
      event.preventDefault();
      close();
    };
    // a press on the scrim has the dialog itself for its target
    const onPress = (event: MouseEvent) => {
      if (event.target === dialog) close();
    };
    dialog.addEventListener('cancel', onCancel);
    dialog.addEventListener('mousedown', onPress);
    dialog.showModal();
    return () => {
      dialog.removeEventListener('cancel', onCancel);
      dialog.removeEventListener('mousedown', onPress);
      dialog.close();
    };
  }, []);
  return (
    <dialog
      ref={frame}
      aria-labelledby={heading}
      className="m-auto max-h-[min(46rem,88dvh)] w-[min(44rem,calc(100vw-2rem))] overflow-hidden rounded-xl border border-line bg-surface p-0 text-ink shadow-card backdrop:bg-scrim"
    >
      <div className="flex max-h-[min(46rem,88dvh)] flex-col">
        <div className="flex items-start justify-between gap-4 border-b border-line px-5 py-3.5 sm:px-6">
          <h2 id={heading} className="text-lg font-semibold">
            {title}
          </h2>
          <button
            type="button"
            aria-label={closeLabel}
            className="-mr-2 grid size-9 shrink-0 place-items-center rounded-md text-muted hover:bg-sunken hover:text-ink"
            onClick={onClose}
          >
            <X aria-hidden="true" className="size-5" />
          </button>
        </div>
        <div className="overflow-y-auto px-5 py-4 sm:px-6">{children}</div>
      </div>
    </dialog>
  );
}
