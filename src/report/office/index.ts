export { exportDocx, exportWorkbook } from './write-in-worker.ts';
