import { describe, expect, it } from 'vitest';
import { quantile, sampleVariance } from './quantile.ts';
import { fnv1a, mulberry32 } from './random.ts';

describe('seeded numbers', () => {
  it('are those of mulberry32', () => {
    const uniform = mulberry32(1);
    expect([uniform(), uniform(), uniform()]).toEqual([0.6270739405881613, 0.002735721180215478, 0.5274470399599522]);
  });
  it('start from a hash over UTF-8 bytes', () => {
    expect(fnv1a('hello')).toBe(1335831723);
    expect(fnv1a('')).toBe(0x811c9dc5);
    // compared with the hash over the bytes that the platform encodes
    for (const text of ['é', '质检', '𝛼 over the first plane', 'a|b;c=ok:3:1']) {
      const bytes = new TextEncoder().encode(text);
      const hash = bytes.reduce((sum, byte) => Math.imul(sum ^ byte, 0x01000193), 0x811c9dc5) >>> 0;
      expect(fnv1a(text)).toBe(hash);
    }
  });
});

describe('quantiles and variance', () => {
  it('interpolate between neighbours', () => {
    expect(quantile([1, 2, 3, 4, 5], 0.1)).toBeCloseTo(1.4, 12);
    expect(quantile([1, 2, 3, 4, 5], 1)).toBe(5);
    expect(quantile([7], 0.9)).toBe(7);
  });
  it('need two values to spread', () => {
    expect(sampleVariance([2, 3, 5])).toBeCloseTo(7 / 3, 12);
    expect(sampleVariance([2])).toBe(0);
  });
});
