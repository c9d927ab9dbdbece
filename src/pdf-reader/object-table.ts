import { lastIndexOf, latin1 } from './bytes.ts';
import { inflate } from './inflate.ts';
import { streamAround } from './streams.ts';

const MOST_OBJECTS = 200_000;
const LINE = 20;
/** Bytes of a row in a table that is a stream: kind, place, index. */
const ROW = 7;

/** Where the objects of a file stand. */
export interface ObjectTable {
  /** Text that names the first object. */
  readonly trailer: string;
  /** Undefined for an object that does not stand by itself. */
  readonly placeOf: (id: number) => number | undefined;
}

/** The one table of a file as this program writes it: lines of text, or, in newer files, a stream. */
export async function objectTable(bytes: Uint8Array): Promise<ObjectTable | undefined> {
  const said = lastIndexOf(bytes, 'startxref');
  const place = said < 0 ? '' : latin1(bytes.subarray(said, said + 24));
  const start = Number(/^startxref\s+(\d{1,9})\s/.exec(place)?.[1] ?? Number.NaN);
  if (Number.isNaN(start)) return undefined;
  return linesAt(bytes, start) ?? (await streamAt(bytes, start));
}

function linesAt(bytes: Uint8Array, start: number): ObjectTable | undefined {
  const head = /^xref\n0 (\d{1,6})\n/.exec(latin1(bytes.subarray(start, start + 20)));
  const count = Math.min(MOST_OBJECTS, Number(head?.[1] ?? 0));
  if (head === null || count === 0) return undefined;
  const first = start + head[0].length;
  const end = first + count * LINE;
  return {
    trailer: latin1(bytes.subarray(end, end + 1_024)),
    placeOf: (id) => {
      if (id >= count) return undefined;
      const at = first + id * LINE;
      const offset = /^(\d{10}) \d{5} n/.exec(latin1(bytes.subarray(at, at + LINE)))?.[1];
      return offset === undefined ? undefined : Number(offset);
    },
  };
}

async function streamAt(bytes: Uint8Array, start: number): Promise<ObjectTable | undefined> {
  const opening = /^\d{1,6} 0 obj/.exec(latin1(bytes.subarray(start, start + 16)))?.[0];
  const stream = opening === undefined ? undefined : streamAround(bytes, start + opening.length);
  const ours = /\/Type\/XRef.*\/W\[1 4 2\]\/DecodeParms<<\/Predictor 12\/Columns 7>>/s;
  if (stream === undefined || !ours.test(stream.head)) return undefined;
  const content = await inflate(stream.data, MOST_OBJECTS * (ROW + 1));
  if (!(content instanceof Uint8Array)) return undefined;
  const count = Math.floor(content.length / (ROW + 1));
  // each row is written as its difference from the one above
  const rows = new Uint8Array(ROW * (count + 1));
  for (let row = 0; row < count; row++) {
    for (let byte = 0; byte < ROW; byte++) {
      const at = ROW * row + byte;
      rows[at + ROW] = rows[at]! + content[(ROW + 1) * row + 1 + byte]!;
    }
  }
  const view = new DataView(rows.buffer);
  return {
    trailer: stream.head,
    placeOf: (id) => {
      const row = ROW * (id + 1);
      return id < count && view.getUint8(row) === 1 ? view.getUint32(row + 1) : undefined;
    },
  };
}
