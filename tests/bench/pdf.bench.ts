import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { KeptWork, unpackFont, writePdf, type FontSet } from '#pdf-writer';
import { firm, type Firm } from '../support/firm.ts';
import { reportOf } from '../support/report.ts';
import { floorPdf } from './pdf-floor.ts';

const ROUNDS = 7;
/** The item whose note is changed between two exports. */
const CHANGED = 20;

async function freshFonts(): Promise<FontSet> {
  const [regular, bold] = await Promise.all([import('virtual:font/core-400'), import('virtual:font/core-700')]);
  return { regular: await unpackFont(await regular.default), bold: await unpackFont(await bold.default) };
}

/** All 49 items answered and noted upon. */
function plant(more = ''): Firm {
  const begun = firm().with({ scope: 'full' }).people(60, 1_800).profile({ region: '330000' }).saysEverywhere(2, 1);
  return begun.asked.reduce<Firm>((who, { id }, index) => {
    return who.notes(id, `第${index}条：问过班组长，另见记录。${index === CHANGED ? more : ''}`);
  }, begun);
}

async function timed<T>(work: () => T | Promise<T>): Promise<{ readonly ms: number; readonly made: T }> {
  const start = performance.now();
  const made = await work();
  return { ms: performance.now() - start, made };
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!;

describe('the full report of 49 items beside the least a writer can do', () => {
  it.each(['zh-CN', 'en'] as const)(
    'in %s: time and size as ratios of one run',
    async (language) => {
      const model = reportOf(plant(), { language });
      const changed = reportOf(plant('又补一句：下月再看。'), { language });
      const ours: Record<'first' | 'second' | 'changed', number[]> = { first: [], second: [], changed: [] };
      const floor: Record<'first' | 'second', number[]> = { first: [], second: [] };
      let sizes = { ours: 0, floor: 0, pages: 0 };
      for (let round = 0; round < ROUNDS; round++) {
        // the first export unpacks the fonts, the others have them and what a living worker keeps; a worker gets a copy
        // of each report; ours and the floor take turns
        const kept = new KeptWork();
        const loaded = await timed(freshFonts);
        const copies = [structuredClone(model), structuredClone(model), structuredClone(changed)] as const;
        const first = await timed(() => writePdf(copies[0], loaded.made, { kept }));
        const again = await timed(() => writePdf(copies[1], loaded.made, { kept }));
        const after = await timed(() => writePdf(copies[2], loaded.made, { kept }));
        const other = await timed(freshFonts);
        const firstFloor = await timed(() => floorPdf(model, other.made));
        const againFloor = await timed(() => floorPdf(model, other.made));
        ours.first.push(loaded.ms + first.ms);
        ours.second.push(again.ms);
        ours.changed.push(after.ms);
        floor.first.push(other.ms + firstFloor.ms);
        floor.second.push(againFloor.ms);
        sizes = { ours: first.made.bytes.length, floor: firstFloor.made.length, pages: first.made.pages };
      }
      const ratio = (own: number[], least: number[]) => (median(own) / median(least)).toFixed(2);
      console.log(
        `${language}, ${sizes.pages} pages: first export ${ratio(ours.first, floor.first)}×, ` +
          `second ${ratio(ours.second, floor.second)}×, after a changed note ${ratio(ours.changed, floor.second)}×, ` +
          `size ${(sizes.ours / sizes.floor).toFixed(2)}× the floor (${Math.round(sizes.ours / 1000)} kB, tagged)`,
      );
      expect(sizes.ours).toBeGreaterThan(0);
    },
    120_000,
  );

  it('in a browser: how long the page was blocked while a report was written', () => {
    if (!existsSync(fileURLToPath(new URL('../../dist/index.html', import.meta.url)))) {
      return console.log('no build in dist: the page was not measured');
    }
    const program = fileURLToPath(new URL('./pdf-main-thread.ts', import.meta.url));
    console.log(execFileSync(process.execPath, [program], { encoding: 'utf8' }).trim());
  }, 180_000);
});
