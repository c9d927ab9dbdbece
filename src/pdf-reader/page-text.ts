import { indexOf, latin1 } from './bytes.ts';
import { objectTable, type ObjectTable } from './object-table.ts';
import { contentOf, streamAround } from './streams.ts';

/** A page, a font's map, a dictionary: none of ours is larger, in bytes. */
const MOST_BYTES = 4 * 1024 * 1024;

/**
 * What is printed on the last pages of a file as this program writes it: each piece of text on a line of its own, in
 * the order it is painted. Read from the pages themselves, so that a changed word is seen.
 * @returns undefined where the file is built otherwise
 */
export async function lastPagesText(bytes: Uint8Array, pages: number): Promise<string | undefined> {
  const table = await objectTable(bytes);
  if (table === undefined) return undefined;
  const file = new PlainFile(bytes, table);
  const root = file.reference(table.trailer, 'Root');
  const tree = root === undefined ? undefined : file.reference(file.object(root), 'Pages');
  const kids = tree === undefined ? undefined : /\/Kids\s*\[([\d\sR]*)\]/.exec(file.object(tree))?.[1];
  const ids = Array.from(kids?.matchAll(/(\d+) 0 R/g) ?? [], ([, id]) => Number(id)).slice(-pages);
  if (ids.length === 0) return undefined;
  const fonts = new Map<string, ReadonlyMap<string, string>>();
  let text = '';
  for (const id of ids) {
    const page = file.object(id);
    const resources = file.reference(page, 'Resources');
    const contents = file.reference(page, 'Contents');
    if (resources === undefined || contents === undefined) return undefined;
    for (const [, name = '', font] of file.object(resources).matchAll(/\/(F\d) (\d+) 0 R/g)) {
      if (fonts.has(name)) continue;
      const map = file.reference(file.object(Number(font)), 'ToUnicode');
      fonts.set(name, map === undefined ? new Map() : charactersOf(await file.stream(map)));
    }
    text += shownText(await file.stream(contents), fonts);
  }
  return text;
}

/** A file with one table of objects. What does not fit reads as nothing. */
class PlainFile {
  private readonly bytes: Uint8Array;
  private readonly table: ObjectTable;

  constructor(bytes: Uint8Array, table: ObjectTable) {
    this.bytes = bytes;
    this.table = table;
  }

  /** Text of an object up to its stream or its end. */
  object(id: number): string {
    const start = this.startOf(id);
    if (start < 0) return '';
    const body = this.bytes.subarray(start, start + MOST_BYTES);
    const end = indexOf(body, 'endobj');
    if (end < 0) return '';
    const stream = indexOf(body.subarray(0, end), 'stream');
    return latin1(body.subarray(0, stream < 0 ? end : stream));
  }

  async stream(id: number): Promise<string> {
    const start = this.startOf(id);
    const stream = start < 0 ? undefined : streamAround(this.bytes, start + `${id} 0 obj`.length);
    const content = stream && (await contentOf(stream, MOST_BYTES));
    return content instanceof Uint8Array ? latin1(content) : '';
  }

  reference(dictionary: string, key: string): number | undefined {
    const found = new RegExp(`/${key}\\s+(\\d{1,6}) 0 R`).exec(dictionary)?.[1];
    return found === undefined ? undefined : Number(found);
  }

  private startOf(id: number): number {
    const offset = this.table.placeOf(id);
    if (offset === undefined) return -1;
    const head = `${id} 0 obj`;
    return latin1(this.bytes.subarray(offset, offset + head.length)) === head ? offset : -1;
  }
}

function charactersOf(map: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, code = '', hex = ''] of map.matchAll(/^<([0-9a-f]{4})><((?:[0-9a-f]{4})+)>$/gm)) {
    const units = (hex.match(/.{4}/g) ?? []).map((unit) => parseInt(unit, 16));
    found.set(code, String.fromCharCode(...units));
  }
  return found;
}

function shownText(content: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let font: ReadonlyMap<string, string> | undefined;
  let text = '';
  for (const line of content.split('\n')) {
    const chosen = /^\/(F\d) [\d.]+ Tf$/.exec(line);
    if (chosen) font = fonts.get(chosen[1] ?? '');
    else if (line === 'ET') text += '\n';
    else if (line.endsWith(']TJ')) {
      for (const codes of codesIn(line)) text += font?.get(codes) ?? '\ufffd';
    }
  }
  return text;
}

/** Characters of a line, each as four hexadecimal digits; a string is written in these or as bytes. */
function codesIn(line: string): string[] {
  const codes: string[] = [];
  for (const [, digits, bytes] of line.matchAll(/<([0-9a-f]*)>|\(((?:\\.|[^\\)])*)\)/g)) {
    codes.push(...((digits ?? hexOf(bytes ?? '')).match(/.{4}/g) ?? []));
  }
  return codes;
}

function hexOf(bytes: string): string {
  const plain = bytes.replace(/\\(.)/g, (_, escaped: string) =>
    escaped === 'n' ? '\n' : escaped === 'r' ? '\r' : escaped,
  );
  return Array.from(plain, (byte) => byte.charCodeAt(0).toString(16).padStart(2, '0')).join('');
}
