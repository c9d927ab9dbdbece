// For tests: reads what this writer wrote, by the rules of the format and not by the writer's own tables.

export interface ReadPage {
  /** Text pieces in the order they are painted. */
  readonly texts: readonly string[];
}

export interface ReadPdf {
  /** The file, one character a byte. */
  readonly raw: string;
  readonly objects: ReadonlyMap<number, string>;
  readonly pages: readonly ReadPage[];
  readonly fontNames: readonly string[];
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const raw = Array.from({ length: Math.ceil(bytes.length / 0x8000) }, (_, step) =>
    String.fromCharCode(...bytes.subarray(step * 0x8000, (step + 1) * 0x8000)),
  ).join('');
  const objects = objectsOf(raw);
  const fonts = new Map<string, Map<string, string>>();
  const resources = [...objects.values()].find((body) => body.includes('/ProcSet'))!;
  for (const [, name, id] of resources.matchAll(/\/(F\d) (\d+) 0 R/g)) {
    const unicode = /\/ToUnicode (\d+) 0 R/.exec(objects.get(Number(id))!)![1];
    fonts.set(name!, unicodeOf(await streamOf(objects.get(Number(unicode))!)));
  }
  const pageIds = /\/Kids \[([^\]]*)\]/.exec(raw)![1]!.matchAll(/(\d+) 0 R/g);
  const pages = await Promise.all(
    Array.from(pageIds, async ([, id]) => {
      const contents = /\/Contents (\d+) 0 R/.exec(objects.get(Number(id))!)![1];
      return { texts: textsOf(await streamOf(objects.get(Number(contents))!), fonts) };
    }),
  );
  const fontNames = [...new Set(Array.from(raw.matchAll(/\/BaseFont\/([\w+-]+)/g), ([, name]) => name!))];
  return { raw, objects, pages, fontNames };
}

/** Objects as the cross-reference table finds them. */
function objectsOf(raw: string): Map<number, string> {
  const start = Number(/startxref\n(\d+)\n%%EOF\n%zhiheng-seal \S+\n$/.exec(raw)![1]);
  const table = /^xref\n0 (\d+)\n((?:\d{10} \d{5} [nf] \n)+)/.exec(raw.slice(start))!;
  const objects = new Map<number, string>();
  table[2]!.split('\n').forEach((line, id) => {
    if (!line.endsWith('n ')) return;
    const offset = Number(line.slice(0, 10));
    const head = `${id} 0 obj\n`;
    if (raw.slice(offset, offset + head.length) !== head) throw new Error(`object ${id} is not at ${offset}`);
    objects.set(id, raw.slice(offset + head.length, raw.indexOf('\nendobj', offset)));
  });
  return objects;
}

async function streamOf(body: string): Promise<string> {
  const data = /stream\n([\s\S]*)\nendstream/.exec(body)![1]!;
  const bytes = Uint8Array.from(data, (character) => character.charCodeAt(0));
  if (!body.includes('/FlateDecode')) return data;
  const inflated = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
  return new Response(inflated).text();
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
      for (const [, codes] of line.matchAll(/<([0-9a-f]*)>/g)) {
        open += codes!
          .match(/.{4}/g)!
          .map((code) => font.get(code)!)
          .join('');
      }
    }
  }
  return texts;
}
