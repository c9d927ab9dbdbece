import { describe, expect, it } from 'vitest';
import { heatmapPicture, type HeatmapCell, type HeatmapInput } from './heatmap.ts';
import type { Shape } from './picture.ts';
import { textWidth, wrapped } from './text-width.ts';

const cell = (label: string, level: HeatmapCell['level'], state: HeatmapCell['state'] = 'answered'): HeatmapCell => ({
  id: label,
  label,
  level,
  state,
  shown: state === 'unknown' ? '?' : level === null ? '—' : String(level),
});
const input: HeatmapInput = {
  title: '各项能力的级别',
  description: '数字是级别',
  rows: [
    {
      label: '生产制造',
      shown: '2.25 · L2',
      cells: [
        cell('工艺优化与过程控制', 1),
        cell('质检与巡检', 2),
        cell('安全与能碳', 3),
        cell('排产调度', 4),
        cell('设备预测性维护', 5),
      ],
    },
    {
      label: 'Ecosystem and policy',
      shown: '1.00',
      cells: [cell('Use of pilot facilities and application pilot bases', 1, 'unknown'), cell('Sharing', null, 'none')],
    },
  ],
  key: {
    levels: ['1 起步', '2 单点应用', '3 集成贯通', '4 优化提升', '5 引领创新'],
    unknown: '? 没答或不清楚',
    none: '— 没有问到',
  },
};
const texts = (shapes: readonly Shape[]) => shapes.filter((shape) => shape.kind === 'text');

describe.each([260, 300, 440, 620, 900])('a heatmap %d points wide', (width) => {
  const { shapes, height } = heatmapPicture({ ...input, width });

  it('writes the level of every cell as a number beside its name', () => {
    const written = texts(shapes).map(({ text }) => text);
    for (const shown of ['1', '2', '3', '4', '5', '?', '—']) expect(written).toContain(shown);
    expect(written).toContain('2.25 · L2');
  });

  it('keeps every text inside the picture', () => {
    const outside = texts(shapes).filter(({ x, y, text, size, anchor = 'start' }) => {
      const taken = textWidth(text, size);
      const from = anchor === 'end' ? x - taken : x;
      return from < -0.01 || from + taken > width + 0.01 || y > height;
    });
    expect(outside).toEqual([]);
  });

  it('says where each cell that has a value lies', () => {
    const { regions = [] } = heatmapPicture({ ...input, width });
    expect(regions.map(({ id }) => id)).toContain('安全与能碳');
    expect(regions).toHaveLength(6);
    expect(regions.filter((region) => region.x + region.width > width + 0.01)).toEqual([]);
  });

  it('tells an open cell from an answered one by its frame, not by its ground alone', () => {
    const dashed = shapes.filter((shape) => shape.kind === 'rect' && shape.dash !== undefined);
    // the cell and its entry in the key
    expect(dashed).toHaveLength(2);
  });
});

describe('a label that does not fit', () => {
  it('goes on in the next line: Latin at a space, Chinese anywhere but before a closing mark', () => {
    expect(wrapped('Scale-up and ramp-up', { size: 10, width: 70, lines: 2 })).toEqual(['Scale-up and', 'ramp-up']);
    expect(wrapped('工艺放大，转产', { size: 10, width: 40, lines: 2 })).toEqual(['工艺放', '大，转产']);
  });

  it('is cut where the lines run out', () => {
    expect(wrapped('设备预测性维护与健康管理', { size: 10, width: 50, lines: 2 })).toEqual(['设备预测性', '维护与健…']);
  });
});
