import { describe, expect, it } from 'vitest';
import { simulate, type Answers, type ScoringPack } from '#scoring';
import type { SimulationJob } from './simulation.worker.ts';
import { createSimulator } from './simulator.ts';

const pack: ScoringPack = {
  id: 'p',
  version: '1.0.0',
  scale: [1, 5],
  thresholds: [1, 1.8, 2.8, 3.8, 4.8],
  root: {
    id: 'root',
    children: [
      {
        id: 'D',
        dimension: true,
        children: [
          { id: 'a', kind: 'bars' },
          { id: 'b', kind: 'bars' },
        ],
      },
    ],
  },
};
const answers: Answers = { a: { state: 'ok', value: 3, evidence: 1 }, b: { state: 'unknown' } };

/** A worker as a page sees it, running in this thread; what is posted is cloned, as a browser does. */
class FakeWorker extends EventTarget {
  readonly fails: boolean;
  constructor(fails = false) {
    super();
    this.fails = fails;
  }
  postMessage(message: SimulationJob): void {
    const { job, pack: asked, answers: given, context } = structuredClone(message);
    queueMicrotask(() => {
      if (this.fails) this.dispatchEvent(new Event('error'));
      else
        this.dispatchEvent(
          new MessageEvent('message', { data: structuredClone({ job, simulation: simulate(asked, given, context) }) }),
        );
    });
  }
  terminate(): void {}
}

describe('the range worked out beside the page', () => {
  it('is to the last bit what the main thread would have found', async () => {
    const aside = createSimulator(() => new FakeWorker() as unknown as Worker);
    expect(await aside(pack, answers, {})).toEqual(simulate(pack, answers));
  });

  it('answers each of several questions with its own range', async () => {
    const aside = createSimulator(() => new FakeWorker() as unknown as Worker);
    const surer: Answers = { ...answers, b: { state: 'ok', value: 3, evidence: 3 } };
    const [first, second] = await Promise.all([aside(pack, answers, {}), aside(pack, surer, {})]);
    expect(first).toEqual(simulate(pack, answers));
    expect(second).toEqual(simulate(pack, surer));
  });

  it('is there all the same when the worker dies or never starts', async () => {
    const dying = createSimulator(() => new FakeWorker(true) as unknown as Worker);
    const absent = createSimulator(() => {
      throw new Error('workers are forbidden here');
    });
    expect(await dying(pack, answers, {})).toEqual(simulate(pack, answers));
    expect(await dying(pack, answers, {})).toEqual(simulate(pack, answers));
    expect(await absent(pack, answers, {})).toEqual(simulate(pack, answers));
  });
});
