import { describe, expect, it } from 'vitest';
import { charactersOf, textsIn, wordsOf, type ContentText } from '#catalogue-build';
import { numberMismatch } from './numbers.ts';
import { content, practices, questions } from './shipped.ts';

type LocalText = { readonly 'zh-CN': string; readonly en: string };
type Place = readonly [where: string, text: LocalText];

/** Every text that ships, in both languages. */
const texts: readonly ContentText[] = textsIn(content);

const stems = questions.map(({ id, stem }): Place => [`${id} stem`, stem]);
const anchors = questions.flatMap(({ id, anchors: levels }) =>
  levels.map((anchor, at): Place => [`${id} anchor ${at + 1}`, anchor]),
);
const examples = questions.flatMap(({ id, examples: { L2, L4 } }): Place[] => [
  [`${id} L2`, L2.text],
  [`${id} L4`, L4.text],
]);
const evidence = [...questions, ...practices].map(({ id, evidence: shown }): Place => [`${id} evidence`, shown]);
const statements = practices.map(({ id, text }): Place => [id, text]);
const titles = content.advice.actions.map(({ id, title }): Place => [`${id} title`, title]);

interface Limits {
  readonly characters: readonly [least: number, most: number];
  readonly words?: number;
}

function tooLong(places: readonly Place[], { characters: [least, most], words = Infinity }: Limits): string[] {
  expect(places.length).toBeGreaterThan(0);
  return places.flatMap(([where, { 'zh-CN': zh, en }]) => {
    const found = [];
    if (charactersOf(zh) > most || charactersOf(zh) < least) found.push(`${where}: ${charactersOf(zh)} 字 ${zh}`);
    if (wordsOf(en) > words) found.push(`${where}: ${wordsOf(en)} words ${en}`);
    return found;
  });
}

describe('length', () => {
  it('of a stem: at most 35 字 and 20 words', () => {
    expect(tooLong(stems, { characters: [6, 35], words: 20 })).toEqual([]);
  });
  it('of an anchor: 10 to 40 字 and at most 25 words', () => {
    expect(tooLong(anchors, { characters: [10, 40], words: 25 })).toEqual([]);
  });
  it('of an example: at most 40 字', () => {
    expect(tooLong(examples, { characters: [6, 40] })).toEqual([]);
  });
  it('of what to show: at most 30 字', () => {
    expect(tooLong(evidence, { characters: [4, 30] })).toEqual([]);
  });
  it('of a practice: at most 40 字 and 22 words', () => {
    expect(tooLong(statements, { characters: [8, 40], words: 22 })).toEqual([]);
  });
  it('of an action’s title: at most 24 字', () => {
    expect(tooLong(titles, { characters: [5, 24] })).toEqual([]);
  });
  it('of a clause read when answering: at most 25 字 and 18 words', () => {
    const long = [...stems, ...anchors, ...statements].flatMap(([where, { 'zh-CN': zh, en }]) =>
      [
        ...zh.split(/[，。；：、？！（）“”]/).filter((clause) => charactersOf(clause) > 25),
        ...en.split(/[.;:?!](?=\s|$)/).filter((clause) => wordsOf(clause) > 18),
      ].map((clause) => `${where}: ${clause}`),
    );
    expect(long).toEqual([]);
  });
});

describe('words', () => {
  // 模拟, 虚拟: to simulate; 先进先出: first in, first out; 生产计划: a schedule, not an intention
  const BANNED_ZH =
    /较好|基本|一定程度|先进(?!先出)|重视|完善|智能化水平高|(?<!生产|排产|采购|作业|交货|检修|维修|保养)计划|(?<![模虚])拟|正在考虑|显著|全面|大力/;
  const BANNED_EN = /\b(?:good|adequate|advanced|best practices?|mostly|plans? to|intends? to)\b/i;
  const answers = [...stems, ...anchors, ...statements];

  it('of praise or intention stand in no anchor', () => {
    const found = answers.filter(([, text]) => BANNED_ZH.test(text['zh-CN']) || BANNED_EN.test(text.en));
    expect(found.map(([where, text]) => `${where}: ${text['zh-CN']} | ${text.en}`)).toEqual([]);
  });

  it('are seen when they are there', () => {
    expect('已建立较好的制度').toMatch(BANNED_ZH);
    expect('拟采购相机').toMatch(BANNED_ZH);
    expect('有虚拟样机').not.toMatch(BANNED_ZH);
    expect('Mostly by hand').toMatch(BANNED_EN);
  });

  it('are not joined by a stroke where one may be met without the other', () => {
    const found = answers.filter(([, text]) => /[/／]/.test(text['zh-CN'] + text.en));
    expect(found.map(([where]) => where)).toEqual([]);
  });
});

describe('the two languages', () => {
  /** Pairs whose numbers rightly differ, with the reason. */
  const DIFFER: ReadonlyMap<string, string> = new Map<string, string>([]);

  it('name the same numbers', () => {
    expect(texts.length).toBeGreaterThan(3000);
    const found = texts.flatMap(({ owner, key, zh, en }) => {
      const mismatch = numberMismatch(zh, en);
      if (mismatch === undefined || DIFFER.has(`${owner} ${key}`)) return [];
      return [`${owner} ${key}: ${mismatch} :: ${zh} | ${en}`];
    });
    expect(found).toEqual([]);
  });

  it('are compared across units, words and thirds', () => {
    expect(numberMismatch('每年50万元', '0.5 million yuan a year')).toBeUndefined();
    expect(numberMismatch('2台设备', 'two machines')).toBeUndefined();
    expect(numberMismatch('三分之二的订单', 'two thirds of orders')).toBeUndefined();
    expect(numberMismatch('超过12000家', 'over 12,000 firms')).toBeUndefined();
    expect(numberMismatch('80%以上', 'over 90%')).toBe('zh 80 | en 90');
    expect(numberMismatch('5万家', '5 thousand firms')).toBe('zh 50000 | en 5000');
  });

  it('keep their own script: no Chinese in English, no half-width marks in Chinese', () => {
    const latin = texts.filter(({ en }) => /\p{Script=Han}|[，。；：？！（）]/u.test(en.replaceAll(/《[^》]*》/g, '')));
    expect(latin.map(({ owner, key, en }) => `${owner} ${key}: ${en}`)).toEqual([]);
    const half = texts.filter(({ zh }) => /\p{Script=Han}[,;:?!]|[,;:?!]\p{Script=Han}/u.test(zh));
    expect(half.map(({ owner, key, zh }) => `${owner} ${key}: ${zh}`)).toEqual([]);
  });

  it('write a share as 80%, in both languages', () => {
    const apart = texts.flatMap(({ zh, en }) => [zh, en]).filter((text) => /\s%|％/.test(text));
    expect(apart).toEqual([]);
  });
});
