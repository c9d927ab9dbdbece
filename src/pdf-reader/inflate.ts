/** So little is handed over at a time: deflate grows to a thousandfold at most. */
const PIECE = 4_096;

/**
 * Bytes of a zlib stream.
 * @returns undefined where they are none, 'too-big' as soon as there are more than `most`
 */
export async function inflate(bytes: Uint8Array, most: number): Promise<Uint8Array | 'too-big' | undefined> {
  const stream = new DecompressionStream('deflate');
  const writer = stream.writable.getWriter();
  const reader = stream.readable.getReader();
  const feed = async () => {
    for (let at = 0; at < bytes.length; at += PIECE) await writer.write(bytes.slice(at, at + PIECE));
    await writer.close();
  };
  // what goes wrong is told to the reader as well
  const fed = feed().catch(() => {});
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
      if (value === undefined) continue;
      length += value.length;
      if (length > most) return 'too-big';
      parts.push(value);
    }
  } catch {
    return undefined;
  } finally {
    await reader.cancel().catch(() => {});
    await fed;
  }
  const whole = new Uint8Array(length);
  let end = 0;
  for (const part of parts) {
    whole.set(part, end);
    end += part.length;
  }
  return whole;
}
