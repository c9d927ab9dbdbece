import type { Content } from '../content.ts';
import type { LocalTextSchema, Item } from '../schema.ts';
import type { z } from 'zod';
import { charactersOf } from './content-texts.ts';

/** 字 a minute, in silent reading of plain Chinese. */
const CHARACTERS_A_MINUTE = 300;
/** Seconds to choose among five anchors, and between yes, partly and no. */
const SECONDS_AN_ITEM = 15;
const SECONDS_A_PRACTICE = 5;

export interface ReadingTime {
  /** `quick`, `full`, or the id of a module of the deep scope. */
  readonly part: string;
  readonly questions: number;
  /** What everybody reads: stem and anchors, or the practice. */
  readonly characters: number;
  /** Besides, for who opens it: examples, evidence, reasons. */
  readonly furtherCharacters: number;
  /** Reading what everybody reads and choosing. */
  readonly minutes: number;
}

type LocalText = z.output<typeof LocalTextSchema>;

/** Reading time in Chinese of each scope; `full` holds the quick items, a module is counted by itself. */
export function readingTimes({ items, modules }: Content): ReadingTime[] {
  const quick = items.filter(({ scope }) => scope === 'quick');
  return [
    timeOf('quick', quick.map(itemTexts), SECONDS_AN_ITEM),
    timeOf('full', items.map(itemTexts), SECONDS_AN_ITEM),
    ...modules.map((one) =>
      one.kind === 'industry'
        ? timeOf(one.id, one.items.map(itemTexts), SECONDS_AN_ITEM)
        : timeOf(
            one.id,
            one.practices.map(({ text, evidence }) => ({ read: [text], further: [evidence] })),
            SECONDS_A_PRACTICE,
          ),
    ),
  ];
}

interface QuestionTexts {
  readonly read: readonly LocalText[];
  readonly further: readonly LocalText[];
}

function itemTexts({ stem, anchors, examples, evidence, notApplicable }: Item): QuestionTexts {
  return {
    read: [stem, ...anchors],
    further: [...Object.values(examples).flatMap(({ trade, text }) => [trade, text]), evidence, ...notApplicable],
  };
}

function timeOf(part: string, questions: readonly QuestionTexts[], seconds: number): ReadingTime {
  const sum = (texts: readonly LocalText[]) => texts.reduce((total, text) => total + charactersOf(text['zh-CN']), 0);
  const characters = sum(questions.flatMap(({ read }) => read));
  return {
    part,
    questions: questions.length,
    characters,
    furtherCharacters: sum(questions.flatMap(({ further }) => further)),
    minutes: characters / CHARACTERS_A_MINUTE + (questions.length * seconds) / 60,
  };
}
