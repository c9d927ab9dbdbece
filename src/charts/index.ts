export { ganttPicture, type GanttInput, type GanttRow } from './gantt.ts';
export { heatmapPicture, type HeatmapCell, type HeatmapInput, type HeatmapRow, type HeatmapState } from './heatmap.ts';
export { levelBarsPicture, type LevelBar, type LevelBarsInput } from './level-bars.ts';
export { levelScalePicture, type LevelScaleInput } from './level-scale.ts';
export type { Paint, Picture, Point, Region, Shape } from './picture.ts';
export { quadrantPicture, type QuadrantInput } from './quadrant.ts';
export { radarPicture, type RadarAxis, type RadarInput } from './radar.ts';
