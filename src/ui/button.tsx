import { clsx } from 'clsx';
import type { ComponentProps } from 'react';

type Look = 'primary' | 'secondary' | 'quiet';

const base =
  'inline-flex min-h-11 items-center justify-center gap-2 rounded-lg py-2 text-base font-medium no-underline disabled:cursor-not-allowed disabled:opacity-50 print:hidden';
const looks: Record<Look, string> = {
  // the edge that is not seen is drawn in forced colours, where grounds are not
  primary: 'px-5 border border-transparent bg-brand text-on-brand hover:bg-brand-strong',
  secondary: 'px-5 border border-line-strong bg-surface text-ink hover:border-brand hover:text-brand',
  quiet: 'border border-transparent px-3 text-brand hover:bg-brand-soft',
};

/** For what looks like a button and is none: the label around a field that chooses a file. */
export function buttonClass(look: Look): string {
  return `${base} ${looks[look]}`;
}

interface Looked {
  readonly look?: Look;
}

export function Button({ look = 'primary', className, ...rest }: ComponentProps<'button'> & Looked) {
  return <button type="button" className={clsx(buttonClass(look), className)} {...rest} />;
}

/** A link that looks like a button; `href` is a hash route of this app. */
export function ButtonLink({ look = 'primary', className, children, ...rest }: ComponentProps<'a'> & Looked) {
  return (
    <a className={clsx(buttonClass(look), className)} {...rest}>
      {children}
    </a>
  );
}
