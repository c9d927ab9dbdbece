// For tests: reads what this writer wrote, by the rules of the format and not by the writer's own tables.

export interface ReadPage {
  /** Text pieces in the order they are painted. */
  readonly texts: readonly string[];
  /** Numbers of the pieces that belong to the structure. */
  readonly marked: readonly number[];
}

export interface ReadPdf {
  readonly objects: ReadonlyMap<number, string>;
  /** All objects, one character a byte. */
  readonly text: string;
  readonly pages: readonly ReadPage[];
  readonly fontNames: readonly string[];
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const raw = latin1(bytes);
  const objects = await objectsOf(raw);
  const text = [...objects.values()].join('\n');
  const fonts = new Map<string, Map<string, string>>();
  const resources = [...objects.values()].find((body) => body.includes('/ProcSet'))!;
  for (const [, name, id] of resources.matchAll(/\/(F\d) (\d+) 0 R/g)) {
    const unicode = /\/ToUnicode (\d+) 0 R/.exec(objects.get(Number(id))!)![1];
    fonts.set(name!, unicodeOf(await streamOf(objects.get(Number(unicode))!)));
  }
  const pageIds = /\/Kids \[([^\]]*)\]/.exec(text)![1]!.matchAll(/(\d+) 0 R/g);
  const pages = await Promise.all(
    Array.from(pageIds, async ([, id]) => {
      const contents = /\/Contents (\d+) 0 R/.exec(objects.get(Number(id))!)![1];
      const content = await streamOf(objects.get(Number(contents))!);
      const marked = Array.from(content.matchAll(/^\/\w+<<\/MCID (\d+)>>BDC$/gm), ([, mcid]) => Number(mcid));
      return { texts: textsOf(content, fonts), marked };
    }),
  );
  const fontNames = [...new Set(Array.from(text.matchAll(/\/BaseFont\/([\w+-]+)/g), ([, name]) => name!))];
  return { objects, text, pages, fontNames };
}

function latin1(bytes: Uint8Array): string {
  return Array.from({ length: Math.ceil(bytes.length / 0x8000) }, (_, step) =>
    String.fromCharCode(...bytes.subarray(step * 0x8000, (step + 1) * 0x8000)),
  ).join('');
}

/** Objects as the cross-reference stream finds them, those inside object streams too. */
async function objectsOf(raw: string): Promise<Map<number, string>> {
  const start = Number(/startxref\n(\d+)\n%%EOF\n%zhiheng-seal \S+\n$/.exec(raw)![1]);
  const table = raw.slice(start);
  if (!/^\d+ 0 obj\n<<\/Type\/XRef/.test(table)) throw new Error(`no table of objects at ${start}`);
  const widths = /\/W\[(\d) (\d) (\d)\]/.exec(table)!.slice(1).map(Number);
  const columns = Number(/\/Predictor 12\/Columns (\d+)/.exec(table)![1]);
  const rows = rowsOf(await streamOf(table.slice(0, table.lastIndexOf('endstream') + 'endstream'.length)), columns);
  const numbers = rows.map((row) => {
    let at = 0;
    return widths.map((width) => row.slice(at, (at += width)).reduce((sum, byte) => sum * 256 + byte, 0));
  });
  const objects = new Map<number, string>();
  const groups = new Map<number, string[]>();
  for (const [id, [kind, offset]] of numbers.entries()) {
    if (kind !== 1) continue;
    const head = `${id} 0 obj\n`;
    if (raw.slice(offset, offset! + head.length) !== head) throw new Error(`object ${id} is not at ${offset}`);
    const body = raw.slice(offset! + head.length, raw.indexOf('\nendobj', offset));
    objects.set(id, body);
    if (body.startsWith('<</Type/ObjStm')) groups.set(id, await membersOf(body));
  }
  for (const [id, [kind, group, index]] of numbers.entries()) {
    if (kind !== 2) continue;
    const [number, member] = groups.get(group!)![index!]!.split('\0');
    if (Number(number) !== id) throw new Error(`object ${id} is not in ${group}`);
    objects.set(id, member!);
  }
  return objects;
}

/** Rows of a table written as differences from the row above. */
function rowsOf(content: string, columns: number): number[][] {
  const rows: number[][] = [];
  for (let at = 0; at < content.length; at += columns + 1) {
    const above = rows.at(-1);
    rows.push(
      Array.from({ length: columns }, (_, byte) => (content.charCodeAt(at + 1 + byte) + (above?.[byte] ?? 0)) & 0xff),
    );
  }
  return rows;
}

/** Number and text of each object in a stream of them. */
async function membersOf(body: string): Promise<string[]> {
  const content = await streamOf(body);
  const first = Number(/\/First (\d+)/.exec(body)![1]);
  const pairs = content.slice(0, first).trim().split(' ').map(Number);
  const places = pairs.filter((_, at) => at % 2 === 1);
  return places.map(
    (place, at) => `${pairs[2 * at]}\0${content.slice(first + place, first + (places[at + 1] ?? Infinity)).trim()}`,
  );
}

async function streamOf(body: string): Promise<string> {
  const data = /stream\n([\s\S]*)\nendstream/.exec(body)![1]!;
  const bytes = Uint8Array.from(data, (character) => character.charCodeAt(0));
  if (!body.includes('/FlateDecode')) return data;
  const inflated = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
  return latin1(new Uint8Array(await new Response(inflated).arrayBuffer()));
}

function unicodeOf(map: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, code, hex] of map.matchAll(/^<([0-9a-f]{4})><([0-9a-f]+)>$/gm)) {
    const units = hex!.match(/.{4}/g)!.map((unit) => parseInt(unit, 16));
    found.set(code!, String.fromCharCode(...units));
  }
  return found;
}

function textsOf(content: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string[] {
  const texts: string[] = [];
  let font = new Map<string, string>() as ReadonlyMap<string, string>;
  let open: string | undefined;
  for (const line of content.split('\n')) {
    const chosen = /^\/(F\d) [\d.]+ Tf$/.exec(line);
    if (chosen) font = fonts.get(chosen[1]!)!;
    else if (line === 'BT') open = '';
    else if (line === 'ET') texts.push(open!);
    else if (line.endsWith(']TJ')) {
      for (const [, codes] of line.matchAll(/\(((?:\\.|[^\\)])*)\)/g)) {
        const plain = codes!.replace(/\\(.)/g, (_, escaped: string) => ({ r: '\r', n: '\n' })[escaped] ?? escaped);
        open += plain
          .match(/[\s\S]{2}/g)!
          .map((pair) => font.get(`${hexByte(pair, 0)}${hexByte(pair, 1)}`)!)
          .join('');
      }
    }
  }
  return texts;
}

function hexByte(text: string, at: number): string {
  return text.charCodeAt(at).toString(16).padStart(2, '0');
}
