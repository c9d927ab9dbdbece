/** A number as PDF wants it: at most three decimals, so that every engine writes the same digits. */
export function decimal(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

/** A text string: in brackets where it is plain ASCII, else in hexadecimal UTF-16, of which no byte can be misread. */
export function textString(text: string): string {
  if (!/^[\x20-\x7e]*$/.test(text)) return `<feff${utf16Hex(text)}>`;
  return `(${text.replace(/[()\\]/g, (character) => `\\${character}`)})`;
}

export function utf16Hex(text: string): string {
  let hex = '';
  for (let index = 0; index < text.length; index++) hex += hex4(text.charCodeAt(index));
  return hex;
}

export function hex4(value: number): string {
  return value.toString(16).padStart(4, '0');
}

/** A text string between brackets, one character a byte; every byte that a reader might take otherwise is escaped. */
export function literalBytes(text: string): string {
  let bytes = '\xfe\xff';
  for (let index = 0; index < text.length; index++) bytes += literalPair(text.charCodeAt(index));
  return bytes;
}

/** Two bytes as they stand between brackets. */
export function literalPair(value: number): string {
  return escaped(value >> 8) + escaped(value & 0xff);
}

function escaped(byte: number): string {
  const character = String.fromCharCode(byte);
  if (character === '\r') return '\\r';
  if (character === '\n') return '\\n';
  return character === '(' || character === ')' || character === '\\' ? `\\${character}` : character;
}

/** An address as it may stand in a PDF: http(s) only, in ASCII, escaped; otherwise undefined. */
export function linkAddress(target: string): string | undefined {
  if (!/^https?:\/\//i.test(target)) return undefined;
  try {
    return new URL(target).href.replace(/[()\\]/g, (character) => `\\${character}`);
  } catch {
    return undefined;
  }
}

/** Bytes as a string of one character each. */
export function byteString(bytes: Uint8Array): string {
  const step = 0x8000;
  let text = '';
  for (let at = 0; at < bytes.length; at += step)
    text += Reflect.apply(String.fromCharCode, undefined, bytes.subarray(at, at + step));
  return text;
}

export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index++) bytes[index] = text.charCodeAt(index);
  return bytes;
}

/** 128 bits of a text as 32 hexadecimal digits: tells files apart, protects nothing. */
export function fingerprint(texts: Iterable<string>): string {
  const lanes = [0x811c9dc5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35];
  let at = 0;
  for (const text of texts) {
    for (let index = 0; index < text.length; index++) {
      const lane = at++ & 3;
      lanes[lane] = Math.imul(lanes[lane]! ^ text.charCodeAt(index), 0x01000193);
    }
  }
  // the lanes saw different characters: mix them, so that each digit depends on all
  for (let round = 0; round < 8; round++) {
    const lane = round & 3;
    const mixed = Math.imul(lanes[lane]! ^ lanes[(lane + 3) & 3]! ^ (lanes[lane]! >>> 15), 0x2c1b3c6d);
    lanes[lane] = mixed ^ (mixed >>> 13);
  }
  return lanes.map((lane) => (lane >>> 0).toString(16).padStart(8, '0')).join('');
}
