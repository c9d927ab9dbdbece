import { useTexts } from '#i18n';
import type { CellKind, Sheet, SheetCell, WorkbookModel } from '#report';
import { Sequence } from '#ui';

const ROWS = 4;

/** The sheets of a workbook with their first rows. */
export function WorkbookPreview({ workbook }: { readonly workbook: WorkbookModel }) {
  const t = useTexts('export');
  return (
    <article className="rounded-xl border border-line bg-surface p-5 shadow-card sm:p-8">
      <h2 className="text-lg font-semibold">{t('screen.sheets')}</h2>
      {workbook.sheets.map((sheet) => (
        <SheetPreview key={sheet.id} sheet={sheet} />
      ))}
    </article>
  );
}

function SheetPreview({ sheet: { id, name, columns, rows } }: { readonly sheet: Sheet }) {
  const t = useTexts('export');
  return (
    <section aria-labelledby={`sheet-${id}`} className="mt-6">
      <h3 id={`sheet-${id}`} className="font-semibold">
        {name}
        <span className="ml-2 text-sm font-normal text-muted">{t('screen.rows', { count: rows.length })}</span>
      </h3>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a wide table is moved by keyboard too */}
      <div className="mt-2 overflow-x-auto" tabIndex={0} role="group" aria-labelledby={`sheet-${id}`}>
        <table className="text-left text-sm">
          <thead>
            <tr className="border-b border-line-strong">
              {columns.map(({ title }) => (
                <th key={title} scope="col" className="min-w-24 py-1.5 pr-4 font-medium whitespace-nowrap">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <Sequence of={rows.slice(0, ROWS)}>
              {(row) => (
                <tr className="border-b border-line align-top">
                  <Sequence of={row.map((cell, index) => shown(cell, columns[index]?.kind ?? 'text'))}>
                    {(text) => <td className="max-w-64 truncate py-1.5 pr-4">{text}</td>}
                  </Sequence>
                </tr>
              )}
            </Sequence>
          </tbody>
        </table>
      </div>
    </section>
  );
}

function shown(cell: SheetCell, kind: CellKind): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return shown(cell.value, cell.kind);
  if (typeof cell === 'string') return cell;
  if (kind === 'share') return `${Math.round(cell * 100)}%`;
  return kind === 'decimal' ? cell.toFixed(2) : String(cell);
}
