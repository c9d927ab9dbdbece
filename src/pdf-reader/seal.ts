import { lastIndexOf, latin1 } from './bytes.ts';

/** A comment behind the end of the file, as PDF allows it. */
const MARK = '%zhiheng-seal sha256:';
const HEX = 64;

export type Seal =
  /** Not one byte has changed since the file was written. */
  | { readonly kind: 'intact' }
  /** As it was, and something was added behind: comments, highlights, or pages drawn over. */
  | { readonly kind: 'added-to'; readonly original: Uint8Array }
  | { readonly kind: 'changed' }
  /** Saved anew by another program, or none of ours. */
  | { readonly kind: 'absent' };

/** What is put behind a finished file: its SHA-256. It tells a changed file, it does not say who wrote it. */
export async function sealOf(file: Uint8Array<ArrayBuffer>): Promise<string> {
  return `${MARK}${await sha256(file)}\n`;
}

export async function readSeal(bytes: Uint8Array): Promise<Seal> {
  const at = lastIndexOf(bytes, MARK);
  if (at < 0) return { kind: 'absent' };
  const end = at + MARK.length + HEX;
  const said = latin1(bytes.subarray(at + MARK.length, end));
  if (said !== (await sha256(bytes.slice(0, at)))) return { kind: 'changed' };
  return bytes.length === end + 1 && bytes[end] === 0x0a
    ? { kind: 'intact' }
    : { kind: 'added-to', original: bytes.subarray(0, end + 1) };
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
