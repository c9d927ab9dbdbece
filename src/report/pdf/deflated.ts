import { zlibSync } from 'fflate';
import { bytesOf } from './pdf-text.ts';
import type { Kept } from '../layout/kept.ts';

/** Data of a stream as they stand in the file. */
export interface Deflated {
  readonly data: Uint8Array;
  readonly filter: '/FlateDecode';
  /** Bytes before they were deflated. */
  readonly length: number;
}

/**
 * In JavaScript and not by the browser, whose own may give other bytes.
 * @param key tells the data from all others: themselves, one character a byte, where there is nothing shorter
 */
export function deflated(kept: Kept<Deflated>, key: string, data: () => Uint8Array = () => bytesOf(key)): Deflated {
  return kept.of(key, () => {
    const plain = data();
    return { data: zlibSync(plain), filter: '/FlateDecode', length: plain.length };
  });
}
