import { describe, expect, it } from 'vitest';
import { paramsOf, priorMoments, priorValue } from './params.ts';

const oneToFive = paramsOf({ scale: [1, 5] });

describe('assumed parameters', () => {
  it('are stretched with the scale', () => {
    const percent = paramsOf({ scale: [0, 100] });
    percent.answerSd.forEach((sd, grade) => expect(sd).toBeCloseTo((oneToFive.answerSd[grade] ?? Number.NaN) * 25, 9));
    expect(percent.leniencySd).toBeCloseTo(oneToFive.leniencySd * 25, 9);
  });

  it('cap by evidence on the scale of 1 to 5 alone', () => {
    expect(oneToFive.evidenceCap).not.toBeNull();
    expect(paramsOf({ scale: [1, 6] }).evidenceCap).toBeNull();
    expect(paramsOf({ scale: [0, 5] }).evidenceCap).toBeNull();
  });

  it('give way to what the pack says', () => {
    expect(paramsOf({ scale: [1, 5], params: { replicates: 7 } }).replicates).toBe(7);
  });
});

describe('the prior of an unknown answer', () => {
  it('is spread evenly from the lowest to the highest value', () => {
    const params = { ...oneToFive, prior: [1, 1, 1] };
    expect([0, 1, 2].map((k) => priorValue(params, [0, 10], k))).toEqual([0, 5, 10]);
    expect([0, 1].map((k) => priorValue({ ...params, prior: [1, 1] }, [0, 10], k))).toEqual([0, 10]);
    expect(priorValue({ ...params, prior: [1] }, [2, 10], 0)).toBe(2);
  });

  it('has its mean and variance, the weights not adding up to 1 included', () => {
    const { mean, variance } = priorMoments({ ...oneToFive, prior: [2, 1, 1] }, [0, 10]);
    expect(mean).toBeCloseTo(3.75, 12);
    expect(variance).toBeCloseTo(17.1875, 12);
  });
});
