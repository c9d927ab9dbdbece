import { clsx } from 'clsx';
import type { ComponentProps, ReactNode } from 'react';

export function Card({ className, ...rest }: ComponentProps<'section'>) {
  return (
    <section
      className={clsx('rounded-xl border border-line bg-surface p-5 shadow-card sm:p-6 print:shadow-none', className)}
      {...rest}
    />
  );
}

const tones = {
  info: 'border-brand bg-brand-soft',
  warn: 'border-accent bg-accent-soft',
  bad: 'border-bad bg-bad-soft',
} as const;

interface CalloutProps {
  readonly tone: keyof typeof tones;
  readonly title: string;
  readonly children?: ReactNode;
  /** Announced when it appears. */
  readonly live?: boolean;
}

export function Callout({ tone, title, children, live = false }: CalloutProps) {
  return (
    <div role={live ? 'alert' : undefined} className={clsx('rounded-r-lg border-l-4 px-4 py-3', tones[tone])}>
      <p className="font-semibold">{title}</p>
      {children !== undefined && <div className="mt-1 text-sm">{children}</div>}
    </div>
  );
}
