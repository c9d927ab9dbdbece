import { writeXlsx, type CellStyle, type CellValue, type WriteSheet } from 'hucre/xlsx';
import { coloursOf } from '../palette.ts';
import type { CellKind, Sheet, SheetCell, SheetColumn, WorkbookModel } from '../workbook-model.ts';
import { xmlText } from '../xml-text.ts';

const FONT = { name: 'Microsoft YaHei', size: 10 } as const;
const FORMATS: Record<CellKind, string | undefined> = {
  text: undefined,
  whole: '0',
  decimal: '0.00',
  share: '0%',
  date: 'yyyy-mm-dd',
};
const HEAD: CellStyle = {
  font: { ...FONT, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: coloursOf()['brand-soft'].slice(1) } },
  border: { bottom: { style: 'medium', color: { rgb: coloursOf().brand.slice(1) } } },
  alignment: { vertical: 'center', wrapText: true },
};
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
  const bytes = await writeXlsx({
    sheets: sheets.map(sheetOf),
    defaultFont: FONT,
    properties: { title: xmlText(title), creator: xmlText(author) },
  });
  return new Uint8Array(bytes);
}

function sheetOf({ id, name, columns, rows }: Sheet): WriteSheet {
  const titles = distinct(columns.map(({ title }) => xmlText(title)));
  const range = `A1:${columnLetter(columns.length - 1)}${Math.max(2, rows.length + 1)}`;
  return {
    name: xmlText(name).replaceAll(UNFIT_NAME, ' ').slice(0, LONGEST_NAME),
    columns: columns.map(({ width, kind }) => ({ width, style: styleOf(kind) })),
    rows: [titles, ...rows.map((row) => row.map((cell, index) => valueOf(cell, columns[index])))],
    cells: new Map(titles.map((_, index) => [`0,${index}`, { style: HEAD }])),
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
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '$1:$1' },
  };
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
    alignment: { vertical: 'top', wrapText: true },
    ...(numFmt === undefined ? {} : { numFmt }),
  };
}

function valueOf(cell: SheetCell, column: SheetColumn | undefined): CellValue {
  if (typeof cell !== 'string') return cell;
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
