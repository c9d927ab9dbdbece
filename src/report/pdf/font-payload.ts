import { bytesOf } from './pdf-text.ts';
import { readSfnt, type Sfnt } from './sfnt.ts';

/** A font from the text it is shipped as: base64 of a gzipped TrueType file. */
export async function unpackFont(base64: string): Promise<Sfnt> {
  const stream = new Blob([bytesOf(atob(base64))]).stream().pipeThrough(new DecompressionStream('gzip'));
  return readSfnt(new Uint8Array(await new Response(stream).arrayBuffer()));
}
