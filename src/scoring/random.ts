/** Uniform numbers in [0, 1) from a 32-bit seed: the same sequence in every language. */
export type Uniform = () => number;

/** mulberry32. The state sits in a typed array so that 32-bit arithmetic stays unboxed. */
export function mulberry32(seed: number): Uniform {
  const state = new Int32Array([seed]);
  return () => {
    const a = (state[0]! + 0x6d2b79f5) | 0;
    state[0] = a;
    let t = Math.imul(a ^ (a >>> 15), a | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const SMALLEST_UNIFORM = 2 ** -32;

/** One standard normal number by Box–Muller; uses two uniforms, the sine half is discarded. */
export function normal(uniform: Uniform): number {
  const u = uniform();
  const v = uniform();
  return Math.sqrt(-2 * Math.log(u < SMALLEST_UNIFORM ? SMALLEST_UNIFORM : u)) * Math.cos(2 * Math.PI * v);
}

/** FNV-1a, 32 bits, over the UTF-8 bytes of a text. */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  const add = (byte: number) => {
    hash = Math.imul(hash ^ byte, 0x01000193);
  };
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) {
      add(code);
    } else {
      const tail = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
      add([0xc0, 0xe0, 0xf0][tail - 1]! | (code >> (6 * tail)));
      for (let shift = 6 * (tail - 1); shift >= 0; shift -= 6) add(0x80 | ((code >> shift) & 0x3f));
    }
  }
  return hash >>> 0;
}
