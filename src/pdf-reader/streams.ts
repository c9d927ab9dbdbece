import { indexOf, lastIndexOf, latin1 } from './bytes.ts';
import { inflate } from './inflate.ts';

/** No dictionary in front of a stream is longer than this, in bytes. */
const LONGEST_HEAD = 4_096;

export interface RawStream {
  /** Dictionary in front of the data, as text. */
  readonly head: string;
  readonly data: Uint8Array;
}

/** The stream whose dictionary holds the byte at `at`; undefined where there is none. */
export function streamAround(bytes: Uint8Array, at: number): RawStream | undefined {
  const reach = Math.max(0, at - LONGEST_HEAD);
  const object = reach + lastIndexOf(bytes.subarray(reach, at), 'obj');
  const keyword = keywordAfter(bytes.subarray(0, at + LONGEST_HEAD), at);
  if (object < reach || keyword < 0) return undefined;
  const head = latin1(bytes.subarray(object + 'obj'.length, keyword));
  let start = keyword + 'stream'.length;
  if (bytes[start] === 0x0d) start += 1;
  if (bytes[start] === 0x0a) start += 1;
  const end = endOf(bytes, start, head);
  return end < 0 ? undefined : { head, data: bytes.subarray(start, end) };
}

/** Where the word stands that begins the data, and not the end of a name such as `octet-stream`. */
function keywordAfter(bytes: Uint8Array, from: number): number {
  let at = indexOf(bytes, 'stream', from);
  while (at >= 0 && !/[\s>]/.test(latin1(bytes.subarray(at - 1, at)))) at = indexOf(bytes, 'stream', at + 1);
  return at;
}

/** Where the data end: as the dictionary says where that is true, otherwise before the word that closes a stream. */
function endOf(bytes: Uint8Array, start: number, head: string): number {
  const said = lengthIn(bytes, head);
  if (start + said <= bytes.length) {
    const close = indexOf(bytes.subarray(0, start + said + 12), 'endstream', start + said);
    if (close >= 0) return start + said;
  }
  const close = indexOf(bytes, 'endstream', start);
  // the line end before the word is no part of the data
  return close > start && bytes[close - 1] === 0x0a ? close - 1 : close;
}

/** The length a dictionary gives, itself or by pointing to an object that holds it; NaN where it does neither. */
function lengthIn(bytes: Uint8Array, head: string): number {
  const [, number = 'NaN', generation] = /\/Length\s+(\d{1,9})(?:\s+(\d{1,5})\s+R\b)?/.exec(head) ?? [];
  if (generation === undefined) return Number(number);
  const name = `${number} ${generation} obj`;
  const at = indexOf(bytes, name);
  const body = at < 0 ? '' : latin1(bytes.subarray(at + name.length, at + name.length + 16));
  return Number(/^\s+(\d{1,9})\s/.exec(body)?.[1] ?? Number.NaN);
}

/** What a stream holds. @returns undefined where it cannot be read, 'too-big' beyond `most` bytes */
export async function contentOf({ head, data }: RawStream, most: number): Promise<Uint8Array | 'too-big' | undefined> {
  const filter = /\/Filter\s*\[?\s*([^\]>]*)/.exec(head)?.[1] ?? '';
  const names = filter.match(/^(?:\/\w+\s*)*/)?.[0].match(/\/\w+/g) ?? [];
  // a dictionary goes on with its next key behind the one name of a filter that stands in no list
  const filters = /\/Filter\s*\[/.test(head) ? names : names.slice(0, 1);
  if (filters.length === 0) return data.length > most ? 'too-big' : data;
  if (filters.length > 1 || filters[0] !== '/FlateDecode' || /\/Predictor\s+(?!1\b)/.test(head)) return undefined;
  return inflate(data, most);
}
