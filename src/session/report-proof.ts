import type { Assessment } from '#answers';
import type { Attachment } from '#report-pdf';
import { saveFile } from '#vault';

export interface ProofInput {
  /** `id@version` of the questions, and the version of the arithmetic, as the score card has them. */
  readonly pack: string;
  readonly engine: string;
  /** Calendar date of the report, YYYY-MM-DD. */
  readonly date: string;
  /** With one the answers are encrypted. */
  readonly passphrase?: string | undefined;
  /** Shown in a reader's list of attachments. */
  readonly description: string;
}

export interface ReportProof {
  /** 64 hexadecimal digits. */
  readonly hash: string;
  readonly attachment: Attachment;
}

export async function proveReport(
  assessment: Assessment,
  { pack, engine, date, passphrase, description }: ProofInput,
): Promise<ReportProof> {
  // the hour is of no concern, and a report of the same day has to come out the same
  const options = { appVersion: engine, createdAt: `${date}T04:00:00.000Z` };
  const { bytes, name, fingerprint } = await saveFile(
    { kind: 'assessment', assessment },
    passphrase === undefined ? options : { ...options, passphrase },
  );
  const mediaType = passphrase === undefined ? 'application/json' : 'application/octet-stream';
  return {
    hash: await proofHash({ fingerprint, pack, engine }),
    attachment: { name, mediaType, description, bytes },
  };
}

/**
 * SHA-256 in hex over the answers, the questions and the arithmetic.
 * @param of.fingerprint of the content, as saving or opening its file gives it
 */
export async function proofHash(of: {
  readonly fingerprint: string;
  readonly pack: string;
  readonly engine: string;
}): Promise<string> {
  const text = ['zhiheng-report', of.fingerprint, of.pack, of.engine].join('\n');
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
