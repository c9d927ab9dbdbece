import { clsx } from 'clsx';
import { Pin } from 'lucide-react';
import { useLayoutEffect, useRef, useState, type FocusEvent, type KeyboardEvent, type PointerEvent } from 'react';
import { heldSentence, quarterPhrase, type PlanWords } from '#report';
import type { PlannedAction } from '#roadmap';
import type { BoardEvents } from './board-command.ts';

const MONTHS = 3;
/** Pixels a pointer may slip before a press becomes a drag. */
const SLIP = 6;

interface BarProps extends BoardEvents {
  readonly words: PlanWords;
  readonly planned: PlannedAction;
  /** Quarters the time line shows. */
  readonly quarters: number;
  readonly isOpen: boolean;
}

/** One action on the time line: press to decide about it, drag or use the arrows to fix another quarter. */
export function PlanBar({ planned, quarters, words, isOpen, onCommand, onMove }: BarProps) {
  const { t } = words;
  const { action, start, end, pinned, quarter } = planned;
  const drag = useDrag(quarters, (by) => onMove(planned, Math.max(0, quarter - 1 + by)));
  const focus = useKeptFocus();
  const press = (event: KeyboardEvent) => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const command = ({ p: 'pin', x: 'exclude', d: 'done' } as const)[event.key.toLowerCase()];
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (by !== undefined) onMove(planned, Math.max(0, quarter - 1 + by));
    else if (command !== undefined) onCommand(planned, command);
    else return;
    event.preventDefault();
  };
  const share = 100 / (quarters * MONTHS);
  return (
    <button
      type="button"
      data-action={action.id}
      aria-labelledby={`row-${action.id} when-${action.id}`}
      aria-expanded={isOpen}
      aria-keyshortcuts="ArrowLeft ArrowRight P X D"
      className={clsx(
        'absolute top-2 flex h-7 min-w-6 touch-pan-y items-center justify-end rounded-md border px-1 text-xs transition-[left] select-none',
        fills[planned.wave],
        isOpen ? 'border-ink ring-2 ring-brand' : 'border-line-strong hover:border-ink',
        drag.pixels !== 0 && 'opacity-70',
      )}
      style={{
        left: `${start * share}%`,
        width: `calc(${(end - start) * share}% - 2px)`,
        transform: drag.pixels === 0 ? undefined : `translateX(${drag.pixels}px)`,
      }}
      onKeyDown={press}
      {...drag.handlers}
      {...focus}
      onClick={() => {
        if (!drag.wasDrag()) onCommand(planned, 'open');
      }}
    >
      {pinned && <Pin aria-hidden="true" className="size-3.5 shrink-0" />}
      <span id={`when-${action.id}`} className="sr-only">
        {t('plan.board.when', {
          quarter: quarterPhrase(start, words),
          count: end - start,
          held: heldSentence(planned.held, words),
        })}
        {pinned && planned.held.kind !== 'pinned' && t('plan.board.pinned')}
      </span>
    </button>
  );
}

/** Rows change places when the plan does, and a browser takes the focus from what is moved: who had it keeps it. */
function useKeptFocus() {
  const button = useRef<HTMLButtonElement>(null);
  const has = useRef(false);
  useLayoutEffect(() => {
    if (has.current && document.activeElement === document.body) button.current?.focus();
  });
  return {
    ref: button,
    onFocus: () => {
      has.current = true;
    },
    onBlur: ({ relatedTarget }: FocusEvent) => {
      // a bar that was moved loses the focus to nothing
      if (relatedTarget !== null) has.current = false;
    },
  };
}

/** Dark text on the light bar, light on the dark ones. */
const fills: Record<PlannedAction['wave'], string> = {
  1: 'bg-level-5 text-surface',
  2: 'bg-level-4 text-surface',
  3: 'bg-level-2 text-ink',
};

/** Follows a pointer along the time line; tells on release by how many quarters it was taken. */
function useDrag(quarters: number, onDrop: (by: number) => void) {
  const from = useRef<{ readonly x: number; readonly quarter: number } | undefined>(undefined);
  const dragged = useRef(false);
  const [pixels, setPixels] = useState(0);
  const end = () => {
    from.current = undefined;
    setPixels(0);
  };
  return {
    pixels,
    /** Whether the press that just ended was a drag: then it is no click. */
    wasDrag: () => dragged.current,
    handlers: {
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        if (event.button !== 0) return;
        const track = event.currentTarget.parentElement?.clientWidth ?? 0;
        from.current = { x: event.clientX, quarter: Math.max(1, track / quarters) };
        dragged.current = false;
        event.currentTarget.setPointerCapture(event.pointerId);
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        if (from.current === undefined) return;
        const moved = event.clientX - from.current.x;
        if (Math.abs(moved) >= SLIP) dragged.current = true;
        if (dragged.current) setPixels(moved);
      },
      onPointerUp: () => {
        const by = from.current === undefined ? 0 : Math.round(pixels / from.current.quarter);
        if (dragged.current && by !== 0) onDrop(by);
        end();
      },
      onPointerCancel: end,
    },
  };
}
