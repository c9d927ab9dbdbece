export type { Paint, Picture, Point, Shape } from './picture.ts';
