import { expect, it } from 'vitest';
import { radarPicture } from './radar.ts';
import { textWidth } from './text-width.ts';

const NAMES = ['研发设计', '中试验证', '生产制造', '模型与智能体', '人才与文化', 'Strategy and organisation', '数据'];

it.each([220, 245, 300, 420])('the names of a radar %d points wide stay inside it', (width) => {
  const axes = NAMES.map((label, index) => ({ label, value: 1 + (index % 4) }));
  const { shapes } = radarPicture({ title: '', description: '', axes, width });
  const outside = shapes.flatMap((shape) => {
    if (shape.kind !== 'text') return [];
    const taken = textWidth(shape.text, shape.size);
    const from = { start: shape.x, middle: shape.x - taken / 2, end: shape.x - taken }[shape.anchor ?? 'start'];
    return from < -1 || from + taken > width + 1 ? [shape.text] : [];
  });
  expect(outside).toEqual([]);
});
