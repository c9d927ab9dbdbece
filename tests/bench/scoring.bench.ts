import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const program = fileURLToPath(new URL('./scoring-times.ts', import.meta.url));

describe('the score beside a hand-written loop over typed arrays', () => {
  it('costs a small multiple of it', () => {
    const timings = JSON.parse(execFileSync(process.execPath, [program], { encoding: 'utf8' })) as {
      items: number;
      replicates: number;
      what: string;
      ratio: number;
    }[];
    for (const { items, replicates, what, ratio } of timings) {
      console.log(`${items} items, ${replicates} replicates, ${what}: ${ratio.toFixed(2)}× the loop`);
    }
    expect(timings).toHaveLength(9);
  });
});
