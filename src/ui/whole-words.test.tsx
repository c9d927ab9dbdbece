import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { WholeWords } from './whole-words.tsx';

afterEach(cleanup);

/** Pieces between which a line may end. */
const pieces = (text: string): string[] => {
  const { container } = render(<WholeWords>{text}</WholeWords>);
  expect(container.textContent).toBe(text);
  return container.innerHTML.replace(/<\/?span[^>]*>/g, '').split('<wbr>');
};

describe('a Chinese heading', () => {
  it('ends its lines between words', () => {
    const found = pieces('人工智能应用成熟度与就绪度评估报告');
    for (const whole of ['智能', '成熟度', '就绪度', '评估', '报告']) {
      expect(found.some((piece) => piece.includes(whole))).toBe(true);
    }
    expect(found.length).toBeGreaterThan(4);
  });

  it('begins no line with a mark, and ends none with an opening one', () => {
    for (const piece of pieces('近12个月，“数据”（含图纸）怎样取得？')) {
      expect(piece).toMatch(/^[^，。？）”]/u);
      expect(piece).toMatch(/[^“（]$/u);
    }
  });
});

it('leaves a heading in English as it is', () => {
  expect(pieces('Hold a two-hour AI starter course')).toEqual(['Hold a two-hour AI starter course']);
});
