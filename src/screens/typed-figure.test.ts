import { describe, expect, it } from 'vitest';
import { plainFigure } from './typed-figure.ts';

describe('a figure as people type it', () => {
  it.each([
    ['1,800', '1800'],
    ['１，２３４，５６７．５', '1234567.5'],
    [' 12 万元', '12'],
    ['60人', '60'],
    ['1.5人月', '1.5'],
    ['15％', '15'],
  ])('%s is read as %s', (typed, plain) => expect(plainFigure(typed)).toBe(plain));

  it('does not take a decimal comma for one of thousands', () => {
    expect(plainFigure('1,5')).toBe('1,5');
    expect(plainFigure('1,8000')).toBe('1,8000');
  });
});
