import { err, ok, type Result } from '#kernel';

export type JsonError =
  | { readonly kind: 'truncated' }
  | { readonly kind: 'too-deep' }
  | { readonly kind: 'too-big' }
  /** A key that could reach into the program itself. */
  | { readonly kind: 'invalid'; readonly path: string }
  | { readonly kind: 'duplicate-id'; readonly id: string }
  | { readonly kind: 'malformed' };

const MAX_DEPTH = 32;
/** Members and elements together; the largest file that is looked at has about 600,000. */
const MAX_VALUES = 1_000_000;
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/** Parses JSON whose depth and number of values were counted first, so that no text can exhaust the memory. */
export function parseBounded(text: string): Result<unknown, JsonError> {
  const counted = count(text);
  if (!counted.ok) return counted;
  let forbidden: string | undefined;
  let members = 0;
  let value: unknown;
  try {
    value = JSON.parse(text, function (this: unknown, key: string, found: unknown) {
      if (!Array.isArray(this)) {
        members += 1;
        if (FORBIDDEN.has(key)) forbidden = key;
      }
      return found;
    });
  } catch {
    return err({ kind: 'malformed' });
  }
  if (forbidden !== undefined) return err({ kind: 'invalid', path: forbidden });
  // the reviver also sees the whole, under an empty key; of two members with one key JSON.parse keeps the last
  if (members - 1 !== counted.value.members) return err({ kind: 'duplicate-id', id: '' });
  return ok(value);
}

function count(text: string): Result<{ readonly members: number }, JsonError> {
  let depth = 0;
  let members = 0;
  let values = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charCodeAt(at);
    if (inString) {
      if (char === 0x5c) at += 1;
      else if (char === 0x22) inString = false;
      continue;
    }
    if (char === 0x22) inString = true;
    else if (char === 0x7b || char === 0x5b) {
      depth += 1;
      values += 1;
      if (depth > MAX_DEPTH) return err({ kind: 'too-deep' });
    } else if (char === 0x7d || char === 0x5d) depth -= 1;
    else if (char === 0x3a) members += 1;
    else if (char === 0x2c) values += 1;
    if (values > MAX_VALUES) return err({ kind: 'too-big' });
  }
  return inString || depth > 0 ? err({ kind: 'truncated' }) : ok({ members });
}
