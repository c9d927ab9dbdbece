/** Words for whole numbers; in English the months too, which Chinese counts. */
const ZH: Readonly<Record<string, number>> = { 两: 2, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10 };
const EN: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  both: 2,
  twice: 2,
  double: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  dozen: 12,
  january: 1,
  february: 2,
  march: 3,
  april: 4,
  may: 5,
  june: 6,
  july: 7,
  august: 8,
  september: 9,
  october: 10,
  november: 11,
  december: 12,
};
const ZH_SCALE: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };
const EN_SCALE: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9 };

/** The numbers of a text: those in digits, scaled to units, and those in words. */
interface Numbers {
  readonly digits: readonly number[];
  readonly words: readonly number[];
}

function numbersOf(text: string, language: 'zh' | 'en'): Numbers {
  const plain = text
    .replace(/https?:\S+/g, '')
    .replaceAll('3D', '')
    .replace(/(\d),(?=\d{3}(?!\d))/g, '$1')
    .replaceAll(/三分之二|two[- ]thirds/g, ' 66.67% ')
    .replaceAll(/三分之一|one[- ]third/g, ' 33.33% ');
  const scaled = /(\d+(?:\.\d+)?)(?:\s*(万|亿|thousand|million|billion))?/g;
  const digits = [...plain.matchAll(scaled)].map(([, number, scale = '']) => {
    const factor = (language === 'zh' ? ZH_SCALE : EN_SCALE)[scale] ?? 1;
    return round(Number(number) * factor);
  });
  const words =
    language === 'zh'
      ? [...plain].flatMap((letter) => ZH[letter] ?? [])
      : (plain.toLowerCase().match(/[a-z]+/g) ?? []).flatMap((word) => EN[word] ?? []);
  return { digits, words };
}

/**
 * What one language says in digits and the other neither in digits nor in words: “2台” and “two
 * machines” agree, “3台” and “2 machines” do not.
 */
export function numberMismatch(zh: string, en: string): string | undefined {
  const left = numbersOf(zh, 'zh');
  const right = numbersOf(en, 'en');
  const onlyZh = minus(minus(left.digits, right.digits), right.words);
  const onlyEn = minus(minus(right.digits, left.digits), left.words);
  if (onlyZh.length + onlyEn.length === 0) return undefined;
  return `zh ${onlyZh.join(' ') || '–'} | en ${onlyEn.join(' ') || '–'}`;
}

function minus(from: readonly number[], away: readonly number[]): number[] {
  const rest = [...from];
  for (const one of away) {
    const at = rest.indexOf(one);
    if (at >= 0) rest.splice(at, 1);
  }
  return rest;
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
