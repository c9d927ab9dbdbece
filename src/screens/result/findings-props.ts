import type { Words } from '#report';
import type { Findings } from '../use-findings.ts';

/** What every part of the result screen is drawn from. */
export interface FindingsProps {
  readonly findings: Findings;
  readonly words: Words;
}
