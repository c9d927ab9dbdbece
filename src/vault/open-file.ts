import type { Assessment, RespondentAnswers, RespondentPack } from '#answers';
import { err, ok, type Result } from '#kernel';
import { attachmentIn, isPdf } from '#pdf-reader';
import { parseBounded } from './bounded-json.ts';
import type { FileCipher } from './file-cipher.ts';
import {
  asEnvelope,
  asWorkspace,
  checksumOf,
  fingerprintOf,
  FORMAT_NAME,
  SCHEMA_VERSION,
  type Envelope,
} from './formats/envelope.ts';
import { readFormat, readPack, readReturned } from './formats/read-format.ts';

/** What a file holds: one assessment, all of a workspace under its label, or what goes out to a respondent and comes back. */
export type FileContent =
  | { readonly kind: 'assessment'; readonly assessment: Assessment }
  | { readonly kind: 'workspace'; readonly label: string; readonly assessments: readonly Assessment[] }
  | { readonly kind: 'respondent-pack'; readonly handed: RespondentPack }
  | { readonly kind: 'respondent-answers'; readonly returned: RespondentAnswers };

export interface OpenedFile {
  readonly content: FileContent;
  /** When the file was written, ISO 8601 in UTC; as the file says. */
  readonly createdAt: string;
  readonly appVersion: string;
  /** SHA-256 of the content as the file holds it, in hex. */
  readonly fingerprint: string;
}

export type OpenFileError =
  | { readonly kind: 'too-big' }
  | { readonly kind: 'not-ours' }
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'truncated' }
  | { readonly kind: 'too-deep' }
  | { readonly kind: 'checksum' }
  /** Path of the first value that does not fit, keys joined by dots. */
  | { readonly kind: 'invalid'; readonly path: string }
  /** Empty where two members of one object share a key. */
  | { readonly kind: 'duplicate-id'; readonly id: string }
  /** A PDF without answers in it. */
  | { readonly kind: 'no-attachment' }
  /** A PDF that another program has protected. */
  | { readonly kind: 'locked' }
  | { readonly kind: 'passphrase-needed' }
  | { readonly kind: 'wrong-passphrase' }
  | { readonly kind: 'damaged' };

/** Largest file that is looked at, in bytes. */
export const MOST_BYTES = 20 * 1024 * 1024;

const AGE = ['age-encryption.org/', '-----BEGIN AGE'];
const OURS = `{"format":"${FORMAT_NAME}"`;

interface OpenOptions {
  readonly passphrase?: string;
  readonly cipher: FileCipher;
}

/**
 * Reads a file, or the one that travels in a PDF, into memory and keeps nothing: what is in the browser stays as it
 * is. Any bytes give a value or a typed error, and the memory taken is bounded by the size of the file.
 */
export async function openFile(bytes: Uint8Array, options: OpenOptions): Promise<Result<OpenedFile, OpenFileError>> {
  if (bytes.length > MOST_BYTES) return err({ kind: 'too-big' });
  // a copy that broke off at once leaves the name and nothing else
  if (bytes.length === 0) return err({ kind: 'truncated' });
  if (!isPdf(bytes)) return openBare(bytes, options);
  const attached = await attachmentIn(bytes, {
    most: MOST_BYTES,
    wanted: (start) => isSealed(start) || mayBeOurs(new TextDecoder().decode(start)),
  });
  return attached.ok ? openBare(attached.value, options) : attached;
}

/** Whether bytes begin as an encrypted file does. */
function isSealed(bytes: Uint8Array): boolean {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 32));
  return AGE.some((magic) => start.startsWith(magic));
}

async function openBare(
  bytes: Uint8Array,
  { passphrase, cipher }: OpenOptions,
): Promise<Result<OpenedFile, OpenFileError>> {
  if (!isSealed(bytes)) return openText(bytes);
  if (passphrase === undefined) return err({ kind: 'passphrase-needed' });
  const plain = await cipher.decrypt(bytes, passphrase);
  return plain.ok ? openText(plain.value) : plain;
}

async function openText(bytes: Uint8Array): Promise<Result<OpenedFile, OpenFileError>> {
  if (!mayBeOurs(new TextDecoder().decode(bytes.subarray(0, 256)))) return err({ kind: 'not-ours' });
  const text = decode(bytes);
  if (text === undefined) return err({ kind: 'damaged' });
  const parsed = parseBounded(text);
  if (!parsed.ok) return parsed.error.kind === 'malformed' ? err({ kind: 'damaged' }) : err(parsed.error);
  const version = versionOf(parsed.value);
  if (version === undefined) return err({ kind: 'not-ours' });
  if (version > SCHEMA_VERSION) return err({ kind: 'newer', version });
  const envelope = asEnvelope(parsed.value);
  if (!envelope.ok) return err({ kind: 'invalid', path: shortened(envelope.path) });
  if (envelope.value.checksum !== (await checksumOf(envelope.value))) return err({ kind: 'checksum' });
  const content = contentOf(envelope.value);
  if (!content.ok) return content;
  const { createdAt, appVersion } = envelope.value;
  const fingerprint = await fingerprintOf(envelope.value.content);
  return ok({ content: content.value, createdAt, appVersion, fingerprint });
}

function contentOf({ kind, schemaVersion, content }: Envelope): Result<FileContent, OpenFileError> {
  if (kind === 'assessment') {
    const read = readFormat(schemaVersion, content);
    return read.ok ? ok({ kind, assessment: read.value }) : invalid(read.error, 'content');
  }
  if (kind === 'respondent-pack') {
    const read = readPack(schemaVersion, content);
    return read.ok ? ok({ kind, handed: read.value }) : invalid(read.error, 'content');
  }
  if (kind === 'respondent-answers') {
    const read = readReturned(schemaVersion, content);
    return read.ok ? ok({ kind, returned: read.value }) : invalid(read.error, 'content');
  }
  const workspace = asWorkspace(content);
  if (!workspace.ok) return err({ kind: 'invalid', path: shortened(`content.${workspace.path}`) });
  const assessments = new Map<string, Assessment>();
  for (const [at, body] of workspace.value.assessments.entries()) {
    const read = readFormat(schemaVersion, body);
    if (!read.ok) return invalid(read.error, `content.assessments.${at}`);
    if (assessments.has(read.value.id)) return err({ kind: 'duplicate-id', id: read.value.id });
    assessments.set(read.value.id, read.value);
  }
  return ok({ kind, label: workspace.value.label, assessments: [...assessments.values()] });
}

function invalid(
  error: { readonly kind: 'newer'; readonly format: number } | { readonly kind: 'invalid'; readonly path: string },
  where: string,
): Result<never, OpenFileError> {
  if (error.kind === 'newer') return err({ kind: 'newer', version: error.format });
  return err({ kind: 'invalid', path: shortened(`${where}.${error.path}`) });
}

/** Text of UTF-8 bytes. A character cut off at the end is dropped: that the text ends early shows later. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
}

/** Whether the text starts as our files do, or is an early end of such a start. White space does not count. */
function mayBeOurs(text: string): boolean {
  const start = text.replaceAll(/\s/g, '').slice(0, OURS.length);
  return start !== '' && OURS.startsWith(start);
}

function versionOf(value: unknown): number | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (!('format' in value) || value.format !== FORMAT_NAME) return undefined;
  if (!('schemaVersion' in value)) return undefined;
  const { schemaVersion } = value;
  return typeof schemaVersion === 'number' && Number.isInteger(schemaVersion) && schemaVersion >= 0
    ? schemaVersion
    : undefined;
}

/** A key of the file may be of any length; a message is not. */
function shortened(path: string): string {
  return path.length > 200 ? `${path.slice(0, 200)}…` : path;
}
