import { writeXlsx, type Cell, type CellStyle, type CellValue, type WriteSheet } from 'hucre/xlsx';
import { coloursOf } from '../palette.ts';
import type { CellKind, Sheet, SheetCell, SheetColumn, TypedCell, WorkbookModel } from '../workbook-model.ts';
import { xmlText } from '../xml-text.ts';

const FONT = { name: 'Microsoft YaHei', size: 10 } as const;
const FORMATS: Record<CellKind, string | undefined> = {
  text: undefined,
  whole: '0',
  decimal: '0.00',
  share: '0%',
  date: 'yyyy-mm-dd',
};
/** Figures of one digit and dates stand in the middle: at the right they would touch the words of the next column. */
const SIDES = { text: 'left', whole: 'center', decimal: 'right', share: 'right', date: 'center' } as const;
const HEAD: CellStyle = {
  font: { ...FONT, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: coloursOf()['brand-soft'].slice(1) } },
  border: { bottom: { style: 'medium', color: { rgb: coloursOf().brand.slice(1) } } },
};
/** Width of the button of a filter, in characters, and the widest a column is made for its title. */
const BUTTON = 3;
const WIDE = 16;
/** A sheet wider than this many characters is printed on A3: on A4 nobody could read it. */
const A4 = 150;
const MARGINS = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 } as const;
/** Name of the sheet at the left, page of pages at the right. */
const FOOTER = '&L&A&R&P / &N';
/** Height of a line and most of a row, in points. */
const LINE = 15;
const HIGHEST = 400;
/** Most characters Excel keeps in a cell. */
const LONGEST = 32_767;
/** Most characters of a sheet's name, and marks it may not hold. */
const LONGEST_NAME = 31;
const UNFIT_NAME = /[[\]:*?/\\]/g;

/**
 * The workbook as an Excel file. Texts are written as texts, whatever they begin with: none is ever a formula.
 */
export async function writeWorkbook({ title, author, sheets }: WorkbookModel): Promise<Uint8Array<ArrayBuffer>> {
  const written = sheets.map(sheetOf);
  const bytes = await writeXlsx({
    sheets: written,
    defaultFont: FONT,
    properties: { title: xmlText(title), creator: xmlText(author) },
    namedRanges: written.map(headOnEachPage),
  });
  return new Uint8Array(bytes);
}

/** Named here and not by the writer, which leaves names with a blank in them bare: Excel would have to mend the file. */
function headOnEachPage({ name }: WriteSheet): { name: string; range: string; scope: string } {
  return { name: '_xlnm.Print_Titles', range: `'${name.replaceAll("'", "''")}'!$1:$1`, scope: name };
}

function sheetOf({ id, name, columns: asked, rows }: Sheet): WriteSheet {
  const titles = distinct(asked.map(({ title }) => xmlText(title)));
  const columns = asked.map((column) => ({ ...column, width: widthOf(column) }));
  const range = `A1:${columnLetter(columns.length - 1)}${Math.max(2, rows.length + 1)}`;
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  return {
    name: xmlText(name).replaceAll(UNFIT_NAME, ' ').slice(0, LONGEST_NAME),
    columns: columns.map((column) => ({ width: column.width, style: styleOf(column.kind) })),
    rows: [titles, ...rows.map((row) => row.map((cell, index) => valueOf(cell, columns[index])))],
    cells: new Map([...headCells(columns), ...typedCells(rows)]),
    rowDefs: new Map([titles, ...rows].map((row, index) => [index, { height: heightOf(row, columns) }])),
    freezePane: { rows: 1, columns: 1 },
    tables: [
      {
        name: id,
        range,
        columns: titles.map((each) => ({ name: each })),
        style: 'TableStyleLight1',
        showAutoFilter: true,
      },
    ],
    pageSetup: {
      paperSize: width > A4 ? 'a3' : 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: MARGINS,
    },
    headerFooter: { oddFooter: FOOTER },
  };
}

type StyledCell = readonly [place: string, cell: Partial<Cell>];

function headCells(columns: readonly SheetColumn[]): StyledCell[] {
  return columns.map(({ kind }, index) => {
    const horizontal = kind === 'text' ? 'left' : 'center';
    return [`0,${index}`, { style: { ...HEAD, alignment: { horizontal, vertical: 'center', wrapText: true } } }];
  });
}

/** Figures among texts keep their format and stand where the texts begin. */
function typedCells(rows: readonly (readonly SheetCell[])[]): StyledCell[] {
  return rows.flatMap((row, at) =>
    row.flatMap((cell, index): StyledCell[] => {
      if (!isTyped(cell)) return [];
      const { alignment, ...style } = styleOf(cell.kind);
      return [[`${at + 1},${index}`, { style: { ...style, alignment: { ...alignment, horizontal: 'left' } } }]];
    }),
  );
}

function isTyped(cell: SheetCell): cell is TypedCell {
  return typeof cell === 'object' && cell !== null;
}

/** As wide as it is to be, and wide enough for its title beside the button of the filter. */
function widthOf({ title, width }: SheetColumn): number {
  return Math.max(width, Math.min(WIDE, Math.ceil(letters(title)) + BUTTON));
}

/** Room for the text of a row: not every program looks for it when a file is opened. */
function heightOf(row: readonly SheetCell[], columns: readonly SheetColumn[]): number {
  const lines = row.map((cell, index) => {
    if (typeof cell !== 'string') return 1;
    const width = columns[index]?.width ?? 10;
    return cell.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(letters(line) / width)), 0);
  });
  return Math.min(HIGHEST, Math.max(1, ...lines) * LINE + 2);
}

/** Width of a text in letters: a Chinese character is as wide as two. */
function letters(text: string): number {
  let width = 0;
  for (const character of text) width += character.codePointAt(0)! > 0x2e7f ? 2.1 : 1.05;
  return width;
}

function styleOf(kind: CellKind): CellStyle {
  const numFmt = FORMATS[kind];
  return {
    font: FONT,
    alignment: { horizontal: SIDES[kind], vertical: 'top', wrapText: true },
    ...(numFmt === undefined ? {} : { numFmt }),
  };
}

function valueOf(cell: SheetCell, column: { readonly kind: CellKind } | undefined): CellValue {
  if (isTyped(cell)) return valueOf(cell.value, cell);
  // an empty text would be counted as an answer, and hidden from the filter for blanks
  if (typeof cell !== 'string' || cell === '') return typeof cell === 'number' ? cell : null;
  if (column?.kind === 'date') return dayNumber(cell);
  return xmlText(cell).slice(0, LONGEST);
}

/** A calendar date as Excel counts: days since 30 December 1899. */
function dayNumber(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  // years begin in March here, so that a leap day is the last of its year
  const shifted = month > 2 ? year : year - 1;
  const leaps = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return shifted * 365 + leaps + dayOfYear - MARCH_FIRST;
}

/** Days from 1 March of the year 0 to 30 December 1899. */
const MARCH_FIRST = 693_899;

/** A table's columns must not bear one name. */
function distinct(titles: readonly string[]): string[] {
  return titles.map((title, index) => (titles.indexOf(title) === index ? title : `${title} ${index + 1}`));
}

/** A, B … Z, AA … */
function columnLetter(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest === 0 ? '' : columnLetter(rest - 1)) + String.fromCharCode(65 + (index % 26));
}
