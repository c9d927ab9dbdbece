import { err, ok, type Result } from '#kernel';
import { indexOf, lastIndexOf } from './bytes.ts';
import { contentOf, streamAround } from './streams.ts';

export type AttachmentError =
  /** A PDF without an attachment that is looked for. */
  | { readonly kind: 'no-attachment' }
  /** Protected by another program: nothing in it can be read. */
  | { readonly kind: 'locked' }
  | { readonly kind: 'too-big' };

const MARK = '/EmbeddedFile';
/** More attachments than this are not looked at. */
const MOST_TRIED = 64;

/** Whether bytes begin as a PDF does; some programs put a little in front. */
export function isPdf(bytes: Uint8Array): boolean {
  return indexOf(bytes.subarray(0, 1_024), '%PDF-') >= 0;
}

/**
 * The last attachment that `wanted` says is the one, by its first bytes. Attachments are looked for by what they are
 * and not through the file's own tables, so that a report is also opened after another program saved it anew.
 * @param most bytes an attachment may have; all that are tried together may have no more
 */
export async function attachmentIn(
  bytes: Uint8Array,
  { most, wanted }: { readonly most: number; readonly wanted: (start: Uint8Array) => boolean },
): Promise<Result<Uint8Array, AttachmentError>> {
  let left = most;
  let tried = 0;
  for (let at = lastIndexOf(bytes, MARK); at >= 0 && tried < MOST_TRIED; at = lastIndexOf(bytes, MARK, at)) {
    // EmbeddedFiles is the list of them
    if (/\w/.test(String.fromCharCode(bytes[at + MARK.length] ?? 0x20))) continue;
    tried += 1;
    const stream = streamAround(bytes, at);
    if (stream === undefined) continue;
    const content = await contentOf(stream, left);
    if (content === 'too-big') return err({ kind: 'too-big' });
    if (content === undefined) continue;
    if (wanted(content.subarray(0, 32))) return ok(content);
    left -= content.length;
  }
  return err({ kind: indexOf(bytes, '/Encrypt ') >= 0 ? 'locked' : 'no-attachment' });
}
