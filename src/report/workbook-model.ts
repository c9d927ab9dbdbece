/** text · whole number · decimal with two places · share of one · calendar date YYYY-MM-DD */
export type CellKind = 'text' | 'whole' | 'decimal' | 'share' | 'date';

export interface SheetColumn {
  readonly title: string;
  /** Width in characters. */
  readonly width: number;
  readonly kind: CellKind;
}

/** A figure or a date among texts. */
export interface TypedCell {
  readonly kind: CellKind;
  readonly value: string | number;
}

/** null = nothing to say. */
export type SheetCell = string | number | TypedCell | null;

/** One table of a workbook: a head, then rows of one kind. */
export interface Sheet {
  /** ASCII, begins with a letter; names the table. */
  readonly id: string;
  /** Shown on its tab. */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
}

/** All facts of an assessment as tables to sort, filter and count in. */
export interface WorkbookModel {
  readonly title: string;
  readonly author: string;
  readonly sheets: readonly Sheet[];
}

/** One workbook in two languages: both in each head and in each text, one under the other. */
export function sheetsSideBySide(first: WorkbookModel, second: WorkbookModel): WorkbookModel {
  return {
    ...first,
    sheets: first.sheets.map((sheet, at): Sheet => {
      const other = second.sheets[at];
      if (other === undefined) return sheet;
      return {
        ...sheet,
        name: `${sheet.name} ${other.name}`,
        columns: sheet.columns.map((column, index) => {
          return { ...column, title: `${column.title} ${other.columns[index]?.title ?? ''}` };
        }),
        rows: sheet.rows.map((row, place) =>
          row.map((cell, index) => bothCells(cell, other.rows[place]?.[index] ?? null)),
        ),
      };
    }),
  };
}

function bothCells(first: SheetCell, second: SheetCell): SheetCell {
  return typeof first === 'string' && typeof second === 'string' && first !== second ? `${first}\n${second}` : first;
}
