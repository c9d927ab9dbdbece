import { zlib } from 'libdeflate';
import { bytesOf } from './pdf-text.ts';
import type { Kept } from '../layout/kept.ts';

/** Of 12: the next one is a fifth slower, and makes a report half a hundredth smaller. */
const LEVEL = 5;

/** Data of a stream as they stand in the file. */
export interface Deflated {
  readonly data: Uint8Array;
  readonly filter: '/FlateDecode';
  /** Bytes before they were deflated. */
  readonly length: number;
}

/** By a program that is shipped, and not by the browser, whose own may give other bytes. */
export function deflate(plain: Uint8Array): Uint8Array {
  return zlib(plain, LEVEL);
}

/**
 * What was deflated for the last report already is not deflated again.
 * @param key tells the data from all others: themselves, one character a byte, where there is nothing shorter
 */
export function deflated(kept: Kept<Deflated>, key: string, data: () => Uint8Array = () => bytesOf(key)): Deflated {
  return kept.of(key, () => {
    const plain = data();
    return { data: deflate(plain), filter: '/FlateDecode', length: plain.length };
  });
}
