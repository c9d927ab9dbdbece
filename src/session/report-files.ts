import type { Assessment } from '#answers';
import type { Result } from '#kernel';
import type { ReadReport, UnreadReport } from './read-report.ts';
import type { ProofInput, ReportProof } from './report-proof.ts';

const program = () => import('./read-report.ts');

/**
 * What binds a report to the answers it is made of: the hash for its last page, and the answers as the file that
 * travels in it. The same assessment and date give the same, but for an encrypted file, which is salted anew.
 * Loads its program when first called.
 * @throws Error when the worker that encrypts does not start
 */
export async function proveReport(assessment: Assessment, input: ProofInput): Promise<ReportProof> {
  return (await program()).proveReport(assessment, input);
}

/**
 * Takes a report apart for checking: what is printed, what is attached, whether its bytes have changed. Any bytes
 * give a value or a typed error. Loads its program when first called.
 * @param passphrase without it encrypted answers give 'passphrase-needed'
 * @throws Error when the worker that decrypts does not start
 */
export async function readReport(bytes: Uint8Array, passphrase?: string): Promise<Result<ReadReport, UnreadReport>> {
  return (await program()).readReport(bytes, passphrase);
}
