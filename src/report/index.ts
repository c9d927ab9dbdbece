export type { Block, Cell, Column, Cover, ReportModel, Run, Text } from './model.ts';
