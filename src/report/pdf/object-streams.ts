import { zlibSync } from 'fflate';
import { bytesOf } from './pdf-text.ts';

/** Objects in one stream: a reader has to take it apart to find one of them. */
const TOGETHER = 500;
/** Bytes of the three numbers in a row of the table. */
const WIDTHS = [1, 4, 2] as const;
const ROW = 7;

type Row = readonly [kind: 0 | 1 | 2, place: number, index: number];

/**
 * A finished file with some of its objects compressed together, and its table of objects as a stream, which alone can
 * say where these are. Thousands of small dictionaries, as tags are, take a tenth of their size.
 * @param file one character a byte, with a table that names places for the objects set apart too
 * @param apart objects by number; none of them may be one that belongs to a stream
 */
export function packed(file: string, apart: ReadonlyMap<number, string>): Uint8Array<ArrayBuffer> {
  const end = file.lastIndexOf('\nxref\n') + 1;
  const tail = file.slice(end);
  const rows: Row[] = Array.from(tail.matchAll(/^(\d{10}) \d{5} ([nf]) $/gm), ([, place, kind]) => [
    kind === 'n' ? 1 : 0,
    Number(place),
    0,
  ]);
  const parts: Uint8Array[] = [bytesOf(file.slice(0, end))];
  let length = end;
  const put = (dictionary: string, content: () => Uint8Array) => {
    const number = rows.length;
    rows.push([1, length, 0]);
    const data = zlibSync(content());
    const head = `${number} 0 obj\n<<${dictionary}/Filter/FlateDecode/Length ${data.length}>>\nstream\n`;
    for (const part of [bytesOf(head), data, bytesOf('\nendstream\nendobj\n')]) {
      parts.push(part);
      length += part.length;
    }
  };

  const numbers = [...apart.keys()].sort((one, other) => one - other);
  for (let from = 0; from < numbers.length; from += TOGETHER) {
    const group = numbers.slice(from, from + TOGETHER);
    const stream = rows.length;
    let places = '';
    let bodies = '';
    group.forEach((number, index) => {
      rows[number] = [2, stream, index];
      places += `${number} ${bodies.length} `;
      bodies += `${apart.get(number)!}\n`;
    });
    put(`/Type/ObjStm/N ${group.length}/First ${places.length}`, () => bytesOf(places + bodies));
  }
  const start = length;
  const trailer = tail.match(/\/(?:Root|Info) \d+ 0 R|\/ID \[[^\]]*\]/g)!.join('');
  put(
    `/Type/XRef/Size ${rows.length + 1}${trailer}/W[${WIDTHS.join(' ')}]/DecodeParms<</Predictor 12/Columns ${ROW}>>`,
    () => tableOf(rows),
  );
  parts.push(bytesOf(`startxref\n${start}\n%%EOF\n`));
  return joined(parts);
}

/** Each row as what it differs in from the row above: rows of neighbours are nearly the same. */
function tableOf(rows: readonly Row[]): Uint8Array {
  const plain = new Uint8Array(ROW * (rows.length + 1));
  const view = new DataView(plain.buffer);
  rows.forEach(([kind, place, index], at) => {
    // the first row stays empty: the row above the first
    const row = ROW * (at + 1);
    view.setUint8(row, kind);
    view.setUint32(row + 1, place);
    view.setUint16(row + 5, index);
  });
  const table = new Uint8Array((ROW + 1) * rows.length);
  rows.forEach((_, at) => {
    const row = (ROW + 1) * at;
    table[row] = 2;
    for (let byte = 0; byte < ROW; byte++) {
      const here = ROW * (at + 1) + byte;
      table[row + 1 + byte] = plain[here]! - plain[here - ROW]!;
    }
  });
  return table;
}

export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const part of parts) {
    whole.set(part, end);
    end += part.length;
  }
  return whole;
}
