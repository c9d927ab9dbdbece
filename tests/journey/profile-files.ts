import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** All files of a browser's profile. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Where any of the texts stands in a profile, in one byte or two bytes a letter: `file: text`, one line each. */
export function tracesOf(profile: string, texts: readonly string[]): string[] {
  return filesOf(profile).flatMap((file) => {
    const raw = readFileSync(file);
    const bytes = raw.subarray(0, 8).equals(MOZ_LZ4) ? Buffer.concat([raw, unpacked(raw.subarray(12))]) : raw;
    return texts
      .filter((text) => bytes.includes(text) || bytes.includes(Buffer.from(text, 'utf16le')))
      .map((text) => `${file}: ${text}`);
  });
}

/** Firefox packs what it remembers of a session: LZ4 behind these eight bytes and a length. */
const MOZ_LZ4 = Buffer.from('mozLz40\0', 'latin1');

function unpacked(packed: Buffer): Buffer {
  const out: number[] = [];
  let at = 0;
  const length = (start: number): number => {
    let sum = start;
    for (let more = start === 15 ? 255 : 0; more === 255;) {
      more = packed[at++] ?? 0;
      sum += more;
    }
    return sum;
  };
  while (at < packed.length) {
    const token = packed[at++] ?? 0;
    for (let left = length(token >> 4); left > 0; left -= 1) out.push(packed[at++] ?? 0);
    if (at >= packed.length) break;
    const back = (packed[at] ?? 0) | ((packed[at + 1] ?? 0) << 8);
    at += 2;
    for (let left = length(token & 15) + 4; left > 0; left -= 1) out.push(out[out.length - back] ?? 0);
  }
  return Buffer.from(out);
}
