/** For tests: the files of a zip archive by path, as text, as its directory lists them. */
export async function readZip(archive: Uint8Array<ArrayBuffer>): Promise<Map<string, string>> {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = lastIndexOf(archive, [0x50, 0x4b, 5, 6]);
  const files = new Map<string, string>();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    const [method, size, local] = [10, 20, 42].map((offset) => view.getUint32(at + offset, true)) as [
      number,
      number,
      number,
    ];
    const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [number, number, number];
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const packed = archive.subarray(start, start + size);
    const path = new TextDecoder().decode(archive.subarray(at + 46, at + 46 + lengths[0]));
    files.set(path, (method & 0xffff) === 0 ? new TextDecoder().decode(packed) : await inflated(packed));
    at += 46 + lengths[0] + lengths[1] + lengths[2];
  }
  return files;
}

function inflated(packed: Uint8Array<ArrayBuffer>): Promise<string> {
  return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'))).text();
}

function lastIndexOf(bytes: Uint8Array, mark: readonly number[]): number {
  let at = bytes.length - mark.length;
  while (at >= 0 && !mark.every((byte, index) => bytes[at + index] === byte)) at -= 1;
  return at;
}
