import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Characters seen in names and places that neither list below holds. */
const RARE_IN_NAMES = '䶮㛃𬭎𣗋𠅤喆堃㙦㬎㵑䒟䓬𬬻𬱖𫖮𫓧𬍛𩽾𪟝𬘘㑇㳘㸌暅燊犇翀赟頔';

/** First and last code point of each range, both included. */
const RANGES: readonly (readonly [first: number, last: number])[] = [
  [0x20, 0x7e],
  [0xa0, 0x17f], // Latin-1 and Latin Extended-A
  [0x2b0, 0x2ff],
  [0x370, 0x3ff],
  [0x400, 0x45f],
  [0x2000, 0x206f], // punctuation, dashes, quotes, per mille
  [0x2070, 0x209f],
  [0x20a0, 0x20bf], // currencies
  [0x2100, 0x214f], // ℃ № ™ and their like
  [0x2150, 0x218b],
  [0x2190, 0x21ff], // arrows
  [0x2200, 0x22ff], // ≥ ≤ ± √ ∞
  [0x2460, 0x24ff], // ① …
  [0x2500, 0x257f],
  [0x25a0, 0x25ff],
  [0x2600, 0x27bf],
  [0x3000, 0x303f],
  [0x3200, 0x33ff], // ㈠ ㎡ ㎏
  [0xff00, 0xffef],
];

/**
 * What the core fonts hold: GB/T 2312, 通用规范汉字表, rare characters of names, Latin, Greek, Cyrillic
 * and the symbols a report uses. The font lacks some of them; a subset takes what there is.
 */
export function coreCharacters(): ReadonlySet<number> {
  const all = new Set<number>();
  for (const [first, last] of RANGES) for (let code = first; code <= last; code++) all.add(code);
  for (const text of [gb2312(), standardHanzi(), RARE_IN_NAMES]) {
    for (const character of text) all.add(character.codePointAt(0)!);
  }
  return all;
}

function gb2312(): string {
  const bytes: number[] = [];
  for (let row = 0xa1; row <= 0xf7; row++) for (let cell = 0xa1; cell <= 0xfe; cell++) bytes.push(row, cell);
  const decoded = new TextDecoder('gb18030').decode(Uint8Array.from(bytes));
  return decoded.replace(/[\ue000-\uf8ff\ufffd]/g, '');
}

function standardHanzi(): string {
  const file = readFileSync(join(import.meta.dirname, 'standard-hanzi.txt'), 'utf8');
  return file.replace(/^#.*$/gm, '').replace(/\s/g, '');
}
