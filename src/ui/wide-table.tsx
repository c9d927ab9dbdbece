import type { ReactNode } from 'react';

interface WideTableProps {
  readonly label: string;
  readonly headings: readonly string[];
  /** Rows of the body. */
  readonly children: ReactNode;
}

/** A table that scrolls sideways where there is no room; keys scroll it too. */
export function WideTable({ label, headings, children }: WideTableProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keys
    <div className="overflow-x-auto" tabIndex={0} role="group" aria-label={label}>
      <table className="w-full min-w-[34rem] text-sm">
        <thead>
          <tr className="border-b border-line text-left text-muted">
            {headings.map((heading) => (
              <th key={heading} scope="col" className="py-2 pr-3 font-medium">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
