import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import type { FindingsProps } from './findings-props.ts';
import { nodeName } from '#report';
import { useTrace } from './trace-context.tsx';

interface FigureProps extends Pick<FindingsProps, 'words'> {
  /** What the figure is of. */
  readonly node: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A figure that opens to how it was worked out. */
export function Figure({ node, words, className, children }: FigureProps) {
  const open = useTrace();
  const { t } = words;
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      title={t('trace.open')}
      className={clsx(
        // its hidden words must not stretch a page beyond a table that scrolls
        'relative min-h-6 rounded-sm text-inherit underline decoration-line-strong decoration-dotted underline-offset-4 hover:text-brand hover:decoration-brand',
        className,
      )}
      onClick={() => open(node)}
    >
      {children}
      <span className="sr-only">{t('trace.openNamed', { name: nodeName(node, words) })}</span>
    </button>
  );
}
