import type { Language } from '#kernel';

/** A4 in points. */
export const PAGE = { width: 595.28, height: 841.89 } as const;

const SIDE = 66.64;

/** Where text stands: 44 Chinese characters of body size wide. */
export const FRAME = {
  left: SIDE,
  right: PAGE.width - SIDE,
  width: PAGE.width - 2 * SIDE,
  top: 78,
  bottom: 775,
} as const;
export const FRAME_HEIGHT = FRAME.bottom - FRAME.top;

/** Size of type and distance of baselines, in points. */
export interface Type {
  readonly size: number;
  readonly leading: number;
}

/** The sizes a report is set in. Latin letters look larger than Han characters of the same size. */
export interface TypeScale {
  readonly body: Type;
  readonly lead: Type;
  readonly small: Type;
  /** The other language of a bilingual report. */
  readonly second: Type;
  readonly cell: Type;
  readonly head: Type;
  readonly caption: Type;
  readonly heading: readonly [Type, Type, Type];
}

const CHINESE: TypeScale = {
  body: { size: 10.5, leading: 17.5 },
  lead: { size: 12, leading: 20.5 },
  small: { size: 8.5, leading: 13.5 },
  second: { size: 9.25, leading: 14.5 },
  cell: { size: 9, leading: 14 },
  head: { size: 8.5, leading: 13 },
  caption: { size: 9, leading: 13.5 },
  heading: [
    { size: 20, leading: 28 },
    { size: 13.5, leading: 20 },
    { size: 11, leading: 17 },
  ],
};

const ENGLISH: TypeScale = {
  body: { size: 9.75, leading: 15 },
  lead: { size: 11.25, leading: 18 },
  small: { size: 8, leading: 12 },
  second: { size: 9, leading: 14 },
  cell: { size: 8.5, leading: 12 },
  head: { size: 8, leading: 12 },
  caption: { size: 8.5, leading: 12.5 },
  heading: [
    { size: 20, leading: 26 },
    { size: 13, leading: 18 },
    { size: 10.5, leading: 15.5 },
  ],
};

export function typeScale(language: Language): TypeScale {
  return language === 'en' ? ENGLISH : CHINESE;
}

/** Behind the name of what goes on on a new page. */
export const CONTINUED = { 'zh-CN': '（续）', en: ' (continued)' } as const;

/** Height of the em box of a Han character above the baseline, in em. */
const ASCENT = 0.88;

/** Baseline of a line whose box begins at `top`. */
export function baselineOf(top: number, { size, leading }: Type): number {
  return top + (leading - size) / 2 + ASCENT * size;
}
