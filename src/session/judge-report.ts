import type { OpenFileError } from '#vault';
import type { ReadReport } from './read-report.ts';

/** One thing that was checked, and what came of it. */
export interface Check {
  readonly about: 'file' | 'answers' | 'result';
  /** Key of the sentence that says it. */
  readonly finding:
    | 'file-intact'
    | 'file-added-to'
    | 'file-changed'
    | 'file-rewritten'
    | 'answers-agree'
    | 'answers-differ'
    | 'answers-none'
    | 'answers-locked'
    | 'answers-unreadable'
    | 'hash-not-printed'
    | 'result-agrees'
    | 'result-differs'
    | 'result-other-version'
    | 'result-not-checked';
  readonly tone: 'good' | 'bad' | 'unknown';
}

/** What the program at hand makes of the attached answers; undefined without any. */
export interface Recomputed {
  readonly pack: string;
  readonly engine: string;
  readonly result: string;
}

export type Verdict = 'agrees' | 'tampered' | 'partly' | 'not-ours';

/** Holds printed hash, attachment, recomputed result and the bytes of the file against each other. */
export function judgeReport(
  report: ReadReport,
  recomputed: Recomputed | undefined,
): { readonly verdict: Verdict; readonly checks: readonly Check[] } {
  const checks = [fileCheck(report), answersCheck(report), resultCheck(report, recomputed)];
  const has = (tone: Check['tone']) => checks.some((check) => check.tone === tone);
  const nothing = report.seal === 'absent' && report.printed.hash === undefined && !report.answers.ok;
  const unlocked = report.answers.ok || report.answers.error.kind !== 'passphrase-needed';
  if (nothing && unlocked) return { verdict: 'not-ours', checks: [] };
  return { verdict: has('bad') ? 'tampered' : has('unknown') ? 'partly' : 'agrees', checks };
}

function fileCheck({ seal }: ReadReport): Check {
  switch (seal) {
    case 'intact':
      return { about: 'file', finding: 'file-intact', tone: 'good' };
    case 'added-to':
      return { about: 'file', finding: 'file-added-to', tone: 'unknown' };
    case 'changed':
      return { about: 'file', finding: 'file-changed', tone: 'bad' };
    case 'absent':
      return { about: 'file', finding: 'file-rewritten', tone: 'unknown' };
  }
}

function answersCheck({ printed, answers }: ReadReport): Check {
  const found = (finding: Check['finding'], tone: Check['tone']): Check => ({ about: 'answers', finding, tone });
  if (!answers.ok) {
    return found(...withoutAnswers(answers.error.kind));
  }
  if (printed.hash === undefined) return found('hash-not-printed', 'unknown');
  return printed.hash === answers.value.hash ? found('answers-agree', 'good') : found('answers-differ', 'bad');
}

/** Why there are no answers to compare; what is there and broken was not written so by us. */
function withoutAnswers(kind: OpenFileError['kind']): [Check['finding'], Check['tone']] {
  switch (kind) {
    case 'no-attachment':
      return ['answers-none', 'unknown'];
    case 'passphrase-needed':
    case 'wrong-passphrase':
    case 'locked':
      return ['answers-locked', 'unknown'];
    case 'newer':
    case 'too-big':
      return ['answers-unreadable', 'unknown'];
    case 'not-ours':
    case 'truncated':
    case 'too-deep':
    case 'checksum':
    case 'invalid':
    case 'duplicate-id':
    case 'damaged':
      return ['answers-unreadable', 'bad'];
  }
}

function resultCheck({ printed }: ReadReport, recomputed: Recomputed | undefined): Check {
  const found = (finding: Check['finding'], tone: Check['tone']): Check => ({ about: 'result', finding, tone });
  if (recomputed === undefined || printed.result === undefined) return found('result-not-checked', 'unknown');
  if (recomputed.result === printed.result) return found('result-agrees', 'good');
  const same = recomputed.pack === printed.pack && recomputed.engine === printed.engine;
  return same ? found('result-differs', 'bad') : found('result-other-version', 'unknown');
}
