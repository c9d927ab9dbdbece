import { clsx } from 'clsx';
import { X } from 'lucide-react';
import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';

interface ModalProps {
  readonly title: string;
  /** Name of the button that closes. */
  readonly close: string;
  readonly onClose: () => void;
  readonly className?: string;
  /** The title is read out and not shown; what is inside offers to close. */
  readonly hideTitle?: boolean;
  readonly children: ReactNode;
}

/**
 * A native dialog over the page: the focus stays inside, Escape and a press beside it close it, and the
 * focus goes back to where it was. Shown as long as it is drawn.
 */
export function Modal({ title, close, onClose, className, hideTitle = false, children }: ModalProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const leave = useRef(onClose);
  useLayoutEffect(() => {
    leave.current = onClose;
  }, [onClose]);
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element === null) return;
    // Escape, and a press beside it: what is shown is for who draws it to decide
    const cancel = (event: Event) => {
      event.preventDefault();
      leave.current();
    };
    const press = ({ target }: MouseEvent) => {
      if (target === element) leave.current();
    };
    element.addEventListener('cancel', cancel);
    element.addEventListener('click', press);
    element.showModal();
    return () => {
      element.removeEventListener('cancel', cancel);
      element.removeEventListener('click', press);
      // closed before it is taken out of the page: only then the browser gives the focus back
      element.close();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      className={clsx(
        'backdrop:bg-black/45 m-auto max-h-[85dvh] w-[calc(100vw-2rem)] max-w-2xl flex-col overflow-hidden rounded-xl border border-line bg-surface p-0 text-ink shadow-card open:flex print:hidden',
        className,
      )}
    >
      <header className={hideTitle ? 'sr-only' : 'flex items-center justify-between gap-3 px-5 pt-4'}>
        <h2 id={id} className="text-lg font-semibold">
          {title}
        </h2>
        {!hideTitle && (
          <button
            type="button"
            aria-label={close}
            className="grid size-10 place-items-center rounded-lg text-muted hover:bg-sunken hover:text-ink"
            onClick={onClose}
          >
            <X aria-hidden="true" className="size-5" />
          </button>
        )}
      </header>
      {children}
    </dialog>
  );
}
