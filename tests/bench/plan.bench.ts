import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const program = fileURLToPath(new URL('./plan-times.ts', import.meta.url));

describe('plans of 120 actions over 12 quarters beside the serial schedule', () => {
  it('cost a multiple of it', () => {
    const { serialMilliseconds, timings } = JSON.parse(
      execFileSync(process.execPath, [program], { encoding: 'utf8' }),
    ) as {
      serialMilliseconds: number;
      timings: { what: string; ratio: number }[];
    };
    console.log(`the serial schedule: ${serialMilliseconds.toFixed(2)} ms here`);
    for (const { what, ratio } of timings) console.log(`${what}: ${ratio.toFixed(0)}× the serial schedule`);
    expect(timings).toHaveLength(3);
  });
});
