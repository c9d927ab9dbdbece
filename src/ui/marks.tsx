import { clsx } from 'clsx';

/** The mark of the app: a beam in balance over its rule. */
export function Logo({ className }: { readonly className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={className ?? 'size-8'}>
      <rect width="32" height="32" rx="7" className="fill-brand" />
      <g className="stroke-on-brand" strokeWidth="2" strokeLinecap="round" fill="none">
        <path d="M16 7v17M10 25h12M7 12l18-2.5" />
        <path d="M4.5 18.5 7 12l2.5 6.5a2.6 2.6 0 0 1-5 0ZM22.500 16 25 9.500l2.500 6.500a2.600 2.600 0 0 1-5 0Z" />
      </g>
    </svg>
  );
}

interface ProgressProps {
  /** Share done, 0–1. */
  readonly value: number;
  readonly label: string;
}

export function ProgressBar({ value, label }: ProgressProps) {
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(value * 100)}
      className="h-1.5 w-full overflow-hidden rounded-full bg-line"
    >
      <div className="h-full rounded-full bg-brand" style={{ width: `${value * 100}%` }} />
    </div>
  );
}

const fills = ['', 'bg-level-1', 'bg-level-2', 'bg-level-3', 'bg-level-4', 'bg-level-5'] as const;

/** Five steps, filled up to the level: read at one look, and not by colour alone. */
export function LevelSteps({ level, label }: { readonly level: number | null; readonly label: string }) {
  return (
    <span role="img" aria-label={label} className="inline-flex items-end gap-0.5">
      {[1, 2, 3, 4, 5].map((step) => (
        <span
          key={step}
          className={clsx('w-2 rounded-[2px]', level !== null && step <= level ? fills[step] : 'bg-line')}
          style={{ height: `${5 + step * 2.5}px` }}
        />
      ))}
    </span>
  );
}
