/** Where `text` stands in the bytes from `from` on, one byte a character; −1 where it does not. */
export function indexOf(bytes: Uint8Array, text: string, from = 0): number {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (standsAt(bytes, text, at)) return at;
  }
  return -1;
}

/** The last place of `text` that begins before `before`; −1 where there is none. */
export function lastIndexOf(bytes: Uint8Array, text: string, before = bytes.length): number {
  const first = text.charCodeAt(0);
  for (let at = before - 1; at >= 0; at = bytes.lastIndexOf(first, at - 1)) {
    if (standsAt(bytes, text, at)) return at;
    if (at === 0) return -1;
  }
  return -1;
}

/** The bytes as text of one character each. */
export function latin1(bytes: Uint8Array): string {
  const step = 0x2000;
  let text = '';
  for (let at = 0; at < bytes.length; at += step) text += String.fromCharCode(...bytes.subarray(at, at + step));
  return text;
}

function standsAt(bytes: Uint8Array, text: string, at: number): boolean {
  for (let index = 0; index < text.length; index++) if (bytes[at + index] !== text.charCodeAt(index)) return false;
  return true;
}
