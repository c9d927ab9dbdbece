import { deflate, type Deflated } from './deflated.ts';
import type { Parts, StreamObject } from './jspdf-port.ts';
import { bytesOf } from './pdf-text.ts';

/** Objects in one stream: a reader has to take it apart to find one of them. */
const TOGETHER = 500;
/** Pages that stand by themselves, so that who verifies a report finds what is printed on its last ones at once. */
const STANDING = 4;
/** Bytes of the three numbers in a row of the table. */
const WIDTHS = [1, 4, 2] as const;
const ROW = 7;

type Row = readonly [kind: 0 | 1 | 2, place: number, index: number];

/**
 * A finished file with its streams, with most of its small objects compressed together, and with its table of objects
 * as a stream, which alone can say where these are. Thousands of small dictionaries, as tags are, take a tenth of
 * their size.
 */
export function packed(
  { file, apart, streams, pages }: Parts,
  deflated: (key: string) => Deflated,
): Uint8Array<ArrayBuffer> {
  const end = file.lastIndexOf('\nxref\n') + 1;
  const tail = file.slice(end);
  const rows: Row[] = Array.from(tail.matchAll(/^(\d{10}) \d{5} [nf] $/gm), ([, place]) => [0, Number(place), 0]);
  // a number that was only reserved has its place behind the last object
  const written = rows.flatMap(([, place], number) => (place === 0 || place >= end ? [] : [{ number, place }]));
  written.sort((one, other) => one.place - other.place);
  const parts: Uint8Array[] = [];
  let length = 0;
  const put = (text: string, ...more: Uint8Array[]) => {
    for (const part of [bytesOf(text), ...more]) {
      parts.push(part);
      length += part.length;
    }
  };
  const putStream = (number: number, { dictionary = '', data, filter }: StreamObject) => {
    rows[number] = [1, length, 0];
    const filtered = filter === undefined ? '' : `/Filter${filter}`;
    put(`${number} 0 obj\n<<${dictionary}${filtered}/Length ${data.length}>>\nstream\n`, data);
    put('\nendstream\nendobj\n');
  };

  put(file.slice(0, written[0]?.place));
  const together = new Map(apart);
  const grouped = new Set(pages.slice(0, -STANDING));
  written.forEach(({ number, place }, index) => {
    if (streams.has(number)) return;
    const object = file.slice(place, written[index + 1]?.place ?? end);
    if (grouped.has(number)) together.set(number, object.slice(object.indexOf('<<'), object.lastIndexOf('endobj')));
    else {
      rows[number] = [1, length, 0];
      put(object);
    }
  });
  for (const [number, stream] of streams) putStream(number, stream);

  const numbers = [...together.keys()].sort((one, other) => one - other);
  for (let from = 0; from < numbers.length; from += TOGETHER) {
    const group = numbers.slice(from, from + TOGETHER);
    const stream = rows.length;
    let places = '';
    let bodies = '';
    group.forEach((number, index) => {
      rows[number] = [2, stream, index];
      places += `${number} ${bodies.length} `;
      bodies += `${together.get(number)!}\n`;
    });
    const dictionary = `/Type/ObjStm/N ${group.length}/First ${places.length}`;
    putStream(stream, { dictionary, ...deflated(places + bodies) });
  }
  const start = length;
  const trailer = tail.match(/\/(?:Root|Info) \d+ 0 R|\/ID \[[^\]]*\]/g)!.join('');
  const table = rows.length;
  // its own row is in it
  rows.push([1, start, 0]);
  putStream(table, {
    dictionary:
      `/Type/XRef/Size ${rows.length}${trailer}/W[${WIDTHS.join(' ')}]` +
      `/DecodeParms<</Predictor 12/Columns ${ROW}>>`,
    data: deflate(tableOf(rows)),
    filter: '/FlateDecode',
  });
  put(`startxref\n${start}\n%%EOF\n`);
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
