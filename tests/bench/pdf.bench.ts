import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { firm, type Firm } from '../support/firm.ts';
import { reportOf } from '../support/report.ts';
import type { Round } from './pdf/page.ts';

const MINUTES = 60_000;
/** The item whose note is changed between two exports. */
const CHANGED = 20;

/** All 49 items answered and noted upon. */
function plant(more = ''): Firm {
  const begun = firm().with({ scope: 'full' }).people(60, 1_800).profile({ region: '330000' }).saysEverywhere(2, 1);
  return begun.asked.reduce<Firm>((who, { id }, index) => {
    return who.notes(id, `第${index}条：问过班组长，另见记录。${index === CHANGED ? more : ''}`);
  }, begun);
}

function printed(program: string, ...args: readonly string[]): string {
  const path = join(import.meta.dirname, 'pdf', program);
  return execFileSync(process.execPath, [path, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!;

describe('the full report of 49 items beside the least a writer can do', () => {
  it.each(['zh-CN', 'en'] as const)(
    'in %s: time and size as ratios of one run',
    (language) => {
      const folder = mkdtempSync(join(tmpdir(), 'pdf-bench-'));
      const file = join(folder, 'reports.json');
      const model = reportOf(plant(), { language });
      const changed = reportOf(plant('又补一句：下月再看。'), { language });
      writeFileSync(file, JSON.stringify({ model, changed }));
      const rounds = JSON.parse(printed('worker-times.ts', file)) as Round[];
      rmSync(folder, { recursive: true });
      const times = (kind: 'ours' | 'floor', which: number) => median(rounds.map((round) => round[kind][which]!.ms));
      for (const [which, name] of ['first export', 'second', 'after a changed note'].entries()) {
        const ours = times('ours', which);
        const floor = times('floor', which);
        console.log(`${language}, ${name}: ${ours.toFixed(0)} ms, floor ${floor.toFixed(0)} ms, ${ratio(ours, floor)}`);
      }
      const ahead = median(rounds.map(({ prepared }) => prepared.ms));
      const least = times('floor', 0);
      console.log(
        `${language}, first export of a report that was read: ${ahead.toFixed(0)} ms, ${ratio(ahead, least)}`,
      );
      const { ours, floor } = rounds[0]!;
      const size = ours[0]!.size;
      console.log(
        `${language}, size: ${Math.round(size / 1000)} kB with tags, ${ratio(size, floor[0]!.size)} the floor`,
      );
      expect(rounds.flatMap((round) => [...round.ours, ...round.floor]).filter(({ size: made }) => made === 0)).toEqual(
        [],
      );
    },
    5 * MINUTES,
  );

  it(
    'in a browser: how long the page was blocked while a report was written',
    () => {
      if (!existsSync(join(import.meta.dirname, '../../dist/index.html'))) {
        return console.log('no build in dist: the page was not measured');
      }
      console.log(printed('main-thread.ts').trim());
    },
    3 * MINUTES,
  );
});

function ratio(one: number, other: number): string {
  return `${(one / other).toFixed(2)}×`;
}
