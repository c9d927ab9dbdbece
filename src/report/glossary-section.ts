import type { Block } from './model.ts';
import type { ReportInput } from './report-input.ts';

/** Words of the report that an owner may not know, in the order in which they come up. */
const TERMS = [
  'maturity',
  'readiness',
  'level',
  'range',
  'evidence',
  'cap',
  'ai',
  'model',
  'agent',
  'vision',
  'predictive',
  'data',
  'computing',
  'twin',
  'pilot',
  'mes',
  'personMonth',
  'opinion',
] as const;

/** What a board meets in the chapters that it is given: the words of the result and of the plan. */
const FOR_A_BOARD: readonly (typeof TERMS)[number][] = [
  'maturity',
  'readiness',
  'level',
  'range',
  'evidence',
  'cap',
  'model',
  'agent',
  'personMonth',
  'opinion',
];

/** Terms in plain words. */
export function glossarySection({ t, edition }: ReportInput): Block[] {
  return [
    { kind: 'heading', id: 'glossary', level: 1, text: t('export:glossary.title') },
    {
      kind: 'fields',
      items: (edition === 'full' ? TERMS : FOR_A_BOARD).map((term) => ({
        label: t(`export:glossary.${term}.term`),
        texts: [[t(`export:glossary.${term}.text`)]],
      })),
    },
  ];
}
