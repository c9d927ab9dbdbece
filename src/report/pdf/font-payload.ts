import { bytesOf } from './pdf-text.ts';
import { readSfnt, type Sfnt } from './sfnt.ts';

/** A font from the text it is shipped as: base64 of a gzipped TrueType file. */
export async function unpackFont(base64: string): Promise<Sfnt> {
  const stream = new Blob([bytesOfBase64(base64)]).stream().pipeThrough(new DecompressionStream('gzip'));
  return readSfnt(new Uint8Array(await new Response(stream).arrayBuffer()));
}

interface Base64Reader {
  /** Ten times faster than by way of a text; in Chromium since 140, in Firefox since 133. */
  readonly fromBase64?: (base64: string) => Uint8Array<ArrayBuffer>;
}

function bytesOfBase64(base64: string): Uint8Array<ArrayBuffer> {
  return (Uint8Array as Base64Reader).fromBase64?.(base64) ?? bytesOf(atob(base64));
}
