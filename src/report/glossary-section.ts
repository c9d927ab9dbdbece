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

/** Terms in plain words. */
export function glossarySection({ t }: ReportInput): Block[] {
  return [
    { kind: 'heading', id: 'glossary', level: 1, text: t('export:glossary.title') },
    {
      kind: 'fields',
      items: TERMS.map((term) => ({
        label: t(`export:glossary.${term}.term`),
        texts: [[t(`export:glossary.${term}.text`)]],
      })),
    },
  ];
}
