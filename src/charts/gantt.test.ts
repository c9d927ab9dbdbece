import { expect, it } from 'vitest';
import { ganttPicture } from './gantt.ts';
import { textWidth } from './text-width.ts';

it.each([6, 13, 19, 20, 25, 37])('the marks of a plan of %d months stay inside the picture', (months) => {
  const rows = [{ label: '选一个费时岗位', start: 0, months, wave: 1 as const }];
  for (const monthLabel of [(month: number) => `第${month}月`, (month: number) => `M${month}`]) {
    const { shapes, width } = ganttPicture({ title: '', description: '', rows, monthLabel });
    const marks = shapes.filter((shape) => shape.kind === 'text');
    expect(marks.length).toBeGreaterThan(2);
    // the widest figures and capitals are a quarter wider than reckoned
    for (const { x, text, size } of marks) expect(x + 1.25 * textWidth(text, size)).toBeLessThanOrEqual(width);
  }
});
