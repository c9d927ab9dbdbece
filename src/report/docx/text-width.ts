import { KIND, kindOf } from '../layout/characters.ts';

/** Width of a text by its size, about: a Chinese character is as wide as high, a Latin one little more than half. */
export function emsOf(text: string): number {
  let ems = 0;
  for (const character of text) ems += kindOf(character.codePointAt(0)!) >= KIND.han ? 1 : 0.56;
  return ems;
}

/** Lines that a text takes in a width of so many em. */
export function linesOf(text: string, ems: number): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(emsOf(line) / ems)), 0);
}
