import { describe, expect, it } from 'vitest';
import { holds, mismatch, publishedCases } from './checks.ts';
import { MODELS } from './published-models.ts';

const present = MODELS.map((model) => ({ ...model, data: publishedCases(model.file) }));
const absent = present.filter(({ data }) => data === undefined);

describe('published models, expressed as packs of the one engine', () => {
  for (const { file, count, checksOf, data } of present) {
    if (data === undefined) continue;
    it(`gives all ${count} numbers of ${file}`, () => {
      const checks = checksOf(data as never);
      expect(checks.filter((check) => !holds(check)).map(mismatch)).toEqual([]);
      expect(checks).toHaveLength(count);
    });
  }

  it('says how many published numbers were left out', () => {
    const left = absent.reduce((sum, { count }) => sum + count, 0);
    if (left > 0) console.log(`${left} published cases left out: there is no ../shared/validation beside the project`);
    const all = MODELS.reduce((sum, { count }) => sum + count, 0);
    expect(all - left).toBe(present.reduce((sum, { data, count }) => sum + (data === undefined ? 0 : count), 0));
  });
});
