import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const program = fileURLToPath(new URL('./page/page-times.ts', import.meta.url));
const MINUTES = 60_000;

describe('the page beside plain HTML that asks the same', () => {
  it(
    'costs a small multiple of it',
    () => {
      const printed = execFileSync(process.execPath, [program], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const rows = JSON.parse(printed.slice(printed.indexOf('['))) as {
        what: string;
        ours: number;
        floor: number;
        unit: string;
      }[];
      for (const { what, ours, floor, unit } of rows) {
        const ratio = (ours / floor).toFixed(2);
        console.log(`${what}: ${ours.toFixed(2)} ${unit}, floor ${floor.toFixed(2)} ${unit}, ${ratio}×`);
      }
      expect(rows.filter(({ ours, floor }) => !(ours > 0 && floor > 0))).toEqual([]);
      expect(rows.length).toBeGreaterThan(0);
    },
    20 * MINUTES,
  );
});
