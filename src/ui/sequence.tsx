import { Fragment, type ReactNode } from 'react';

interface SequenceProps<T> {
  readonly of: readonly T[];
  readonly children: (value: T) => ReactNode;
}

/** Draws a list that never changes its order: each part is known by its place alone. */
export function Sequence<T>({ of, children }: SequenceProps<T>) {
  // oxlint-disable-next-line react/no-array-index-key -- the place is the only identity there is
  return of.map((value, place) => <Fragment key={place}>{children(value)}</Fragment>);
}
