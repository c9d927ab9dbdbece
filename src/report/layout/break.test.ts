import { describe, expect, it } from 'vitest';
import { JOINT } from '../model.ts';
import { kindOf, KIND, settable } from './characters.ts';
import { BREAK } from './break.ts';
import { shape, type Shaped } from './shape.ts';
import { widthOf, wrap, wrapEvenly } from './wrap.ts';

const measure = (codePoint: number) => (kindOf(codePoint) >= KIND.han ? 1000 : 500);
const style = { bold: false, muted: false };

function shaped(text: string, language: 'zh-CN' | 'en' = 'zh-CN'): Shaped {
  return shape([{ text, style }], language, measure);
}

function linesOf(text: string, limit: number): string[] {
  const set = shaped(text);
  return wrap(set, limit).map(({ start, end }) => String.fromCodePoint(...set.codePoints.slice(start, end)));
}

/** Pieces of a text between which a line may end. */
function pieces(text: string): string[] {
  const set = shaped(text);
  const found: string[] = [];
  set.codePoints.forEach((codePoint, index) => {
    const character = String.fromCodePoint(codePoint);
    if (index === 0 || set.breaks[index] !== BREAK.never) found.push(character);
    else found[found.length - 1] += character;
  });
  return found;
}

const TEXTS = [
  '《“人工智能+制造”专项行动实施意见》（工信部联科〔2025〕279号）第5条提出：“推动重点设备联网”，这正是要补的课……否则，“巧妇难为无米之炊”。',
  '评分细则参照GB/T 39116—2020与GB/T 39117—2020；费用18—32万元，工期3～6个月——以合同为准（含税）。',
  '温度（℃）、压力、周期等6类数据，采集率95%，误差±0.5‰，共①②③三批，由张𬭎、李㛃、王䶮负责！',
  '“先联网，”他说，“再谈模型：‘有数据’才‘有智能’。”——这是第12次例会的结论，见https://www.example.cn/a/b.html。',
];
const NEVER_FIRST = /^[，。、；：！？）》」』】〕”’%‰℃…～—·.,;:!?)\]}]/u;
const NEVER_LAST = /[（《「『【〔“‘]$/u;

describe('two languages on one line', () => {
  const title = `为什么是这一级，怎样升级${JOINT}Why this level, and how to rise`;

  it('stand beside each other where there is room', () => {
    expect(linesOf(title, 40)).toEqual([title.replace(JOINT, ' ')]);
  });

  it('begin lines of their own where there is not, at any width', () => {
    for (let width = 4; width < 27; width++) {
      const starts = linesOf(title, width).filter((line) => line.includes('Why'));
      expect(starts).toHaveLength(1);
      expect(starts[0]).toMatch(/^Why/);
    }
  });

  it('do so in a title whose lines are made even', () => {
    const lines = wrapEvenly(shaped(title), 26).map(({ start, end }) => {
      return String.fromCodePoint(...shaped(title).codePoints.slice(start, end));
    });
    expect(lines).toEqual(['为什么是这一级，怎样升级', 'Why this level, and how to rise']);
  });
});

describe('a line of English text', () => {
  it('keeps the number of a document whole, and what is counted with its number', () => {
    const set = shaped('Special Action, 工信部联科〔2025〕279号, months 13–16 of measure 5 in GB/T 39116', 'en');
    for (let width = 17; width < 40; width++) {
      const lines = wrap(set, width).map(({ start, end }) => String.fromCodePoint(...set.codePoints.slice(start, end)));
      expect(lines.find((line) => line.includes('工'))).toContain('工信部联科〔2025〕279号');
      expect(lines.filter((line) => /(months|measure|GB\/?)$/.test(line))).toEqual([]);
    }
  });

  it('keeps a grade with what it grades', () => {
    const set = shaped('Hangzhou compute vouchers · B', 'en');
    for (let width = 7; width < 16; width++) {
      const last = wrap(set, width).at(-1)!;
      expect(String.fromCodePoint(...set.codePoints.slice(last.start, last.end))).toMatch(/vouchers · B$/);
    }
  });

  it('takes apart what was typed at length in Chinese', () => {
    const set = shaped('问过班组长老陈，他说这条线每班都有记录，但不是每次都核对。', 'en');
    expect(wrap(set, 10).length).toBeGreaterThan(2);
  });
});

describe('a line of Chinese text', () => {
  it('neither begins with a closing mark nor ends with an opening one, at any width', () => {
    let lines = 0;
    for (const text of TEXTS) {
      // below six em a web address has to be cut somewhere
      for (let width = 6; width <= 50; width += 0.5) {
        for (const line of linesOf(text, width)) {
          lines++;
          expect(line).not.toMatch(NEVER_FIRST);
          expect(line).not.toMatch(NEVER_LAST);
        }
      }
    }
    expect(lines).toBeGreaterThan(1000);
  });

  it('holds what it is given and nothing else', () => {
    for (const text of TEXTS) {
      for (let width = 1; width < 30; width++) {
        expect(linesOf(text, width).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }
    }
  });

  it('is never wider than its column', () => {
    for (const text of TEXTS) {
      const set = shaped(text);
      for (let width = 2; width < 30; width += 0.7) {
        for (const line of wrap(set, width)) expect(line.width).toBeLessThanOrEqual(width + 1e-6);
      }
    }
  });

  it('keeps a number with its unit and its 第', () => {
    expect(pieces('第5条用3个月')).toEqual(['第5条', '用', '3个', '月']);
    expect(pieces('共 12 台，第 3 次')).toContain('12 台，');
    expect(pieces('费用18万元')).toContain('18万');
  });

  it('does not cut a long dash, an ellipsis or a standard number', () => {
    expect(pieces('甲——乙').some((piece) => piece.includes('——'))).toBe(true);
    expect(pieces('甲……乙').some((piece) => piece.includes('……'))).toBe(true);
    expect(pieces('39117—2020')).toEqual(['39117—2020']);
    expect(pieces('10,000–50,000')).toEqual(['10,000–50,000']);
    expect(pieces('about CNY 5,000–30,000 a year')).toContain('CNY 5,000–30,000 ');
    expect(pieces('T05-M2')).toEqual(['T05-M2']);
  });

  it('may end before an opening quotation mark and after a closing one', () => {
    expect(pieces('他说“好”再走')).toEqual(['他', '说', '“好”', '再', '走']);
  });

  it('keeps characters beyond the basic plane whole', () => {
    expect(linesOf('张𬭎欧阳𣗋', 1)).toEqual(['张', '𬭎', '欧', '阳', '𣗋']);
  });

  it('does not leave one character alone in the last line', () => {
    const lines = linesOf('一二三四五六七八九十百', 10);
    expect(lines).toEqual(['一二三四五六七八九', '十百']);
  });
});

describe('spacing', () => {
  it('sets two marks in a row without the blank between them', () => {
    const close = (text: string) => shaped(text).ends.at(-1);
    expect(close('”。')).toBe(1.5);
    expect(close('》（')).toBe(1.5);
    expect(close('（“')).toBe(1.5);
    expect(close('文。')).toBe(2);
  });

  it('cuts the blank of a mark at the edge of a line', () => {
    const set = shaped('“文”');
    expect(widthOf(set, 0, 3)).toBe(2);
  });

  it('puts air between the scripts, less than readers take for a space', () => {
    const width = shaped('第5条').ends.at(-1)!;
    expect(width).toBeGreaterThan(2.5);
    expect((width - 2.5) / 2).toBeLessThan(0.1);
    expect(shaped('第 5 条').ends.at(-1)).toBe(3.5);
  });

  it('sets quotation marks narrow in English and wide in Chinese', () => {
    expect(shaped('firm’s', 'en').ends.at(-1)! + 0).toBeLessThan(3);
    const english = shaped('say “no” now', 'en').ends.at(-1)!;
    const chinese = shaped('说“不”了').ends.at(-1)!;
    expect(english).toBeLessThan(12 * 0.5);
    expect(chinese).toBe(5);
  });
});

describe('a title', () => {
  it('is broken into lines of about the same width', () => {
    const set = shaped('人工智能应用就绪度诊断与行动路线图');
    const widths = wrapEvenly(set, 15).map(({ width }) => width);
    expect(widths).toHaveLength(2);
    expect(Math.abs(widths[0]! - widths[1]!)).toBeLessThanOrEqual(1);
  });
});

describe('settable text', () => {
  it('drops what has no shape and keeps the rest', () => {
    expect(settable('a\u200bb\ufe0fc\u0007d\r\ne\ttab')).toBe('abcd\ne tab');
    expect(settable('Ame\u0301lie 张𬭎')).toBe('Amélie 张𬭎');
    expect(settable('x\ud800y')).toBe('xy');
  });
});
