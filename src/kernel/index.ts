export { assertNever } from './assert-never.ts';
export { err, ok, type Result } from './result.ts';
export { EPSILON, floorTo, reaches, roundHalfUp } from './numerics.ts';
export { LANGUAGES, type Language } from './language.ts';
