import { c2m2Checks } from './c2m2.ts';
import type { Check } from './checks.ts';
import { dodChecks } from './dod-800-171.ts';
import { iso33020Checks } from './iso33020.ts';
import { scorecardChecks } from './openssf-scorecard.ts';
import { samm15Checks, samm2Checks } from './owasp-samm.ts';
import { ownChecks } from './own-examples.ts';
import { rdaFairChecks } from './rda-fair.ts';

/** A file of cases: how its model is expressed as a pack, and how many numbers it checks. */
interface Model {
  readonly file: string;
  readonly count: number;
  readonly checksOf: (data: never) => Check[];
}

export const MODELS: readonly Model[] = [
  { file: 'owasp-samm-1.5-acme.json', count: 281, checksOf: samm15Checks },
  { file: 'owasp-samm-2.json', count: 261, checksOf: samm2Checks },
  { file: 'c2m2-2.1.json', count: 156, checksOf: c2m2Checks },
  { file: 'iso33020-capability.json', count: 49, checksOf: iso33020Checks },
  { file: 'openssf-scorecard.json', count: 36, checksOf: scorecardChecks },
  { file: 'dod-800-171.json', count: 141, checksOf: dodChecks },
  { file: 'rda-fair-maturity.json', count: 70, checksOf: rdaFairChecks },
  { file: 'own-spec-examples.json', count: 618, checksOf: ownChecks },
];

/** Checks of a file by the `id` it carries; files without a known one are in the format of our own examples. */
export function checksOf(data: { readonly id?: string }): Check[] {
  const model = MODELS.find(({ file }) => file === `${data.id ?? ''}.json`);
  return (model?.checksOf ?? ownChecks)(data as never);
}
