import { assertNever, err, ok, type Result } from '#kernel';
import type { FileCipher } from './file-cipher.ts';
import { checksumOf, fingerprintOf, FORMAT_NAME, SCHEMA_VERSION } from './formats/envelope.ts';
import { openFile, type FileContent, type OpenFileError } from './open-file.ts';
import { sameJson } from './same-json.ts';

export interface SavedFile {
  /** Neutral: a name of a firm would stay readable in lists of downloads. */
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** SHA-256 of the content, in hex; the same as opening the file gives. */
  readonly fingerprint: string;
}

export interface FileOptions {
  readonly appVersion: string;
  /** ISO 8601 in UTC. */
  readonly createdAt: string;
  /** With one the file is in the age format; without one anybody can read it. */
  /** Day in the name of the file, YYYY-MM-DD, by the clock on the wall: a morning in China is still the day before in UTC. */
  readonly day?: string;
  readonly passphrase?: string;
  readonly cipher: FileCipher;
}

export type VerifyError = OpenFileError | { readonly kind: 'differs' };

/** The file as bytes; nothing is written anywhere. */
export async function saveFile(content: FileContent, options: FileOptions): Promise<SavedFile> {
  const { appVersion, createdAt, day = createdAt.slice(0, 10), passphrase, cipher } = options;
  const body = bodyOf(content);
  const envelope = {
    format: FORMAT_NAME,
    schemaVersion: SCHEMA_VERSION,
    appVersion,
    createdAt,
    kind: content.kind,
    content: body,
  } as const;
  // the checksum stands before the content, so that one can be seen without the other
  const { content: inner, ...head } = envelope;
  const whole = { ...head, checksum: await checksumOf(envelope), content: inner };
  const plain = new TextEncoder().encode(JSON.stringify(whole));
  const bytes = passphrase === undefined ? plain : await cipher.encrypt(plain, passphrase);
  const open = passphrase === undefined;
  const parts = ['zhiheng', content.kind, ...(open ? personIn(content) : []), day];
  return {
    name: `${parts.join('-')}.${open ? 'json' : 'age'}`,
    bytes: new Uint8Array(bytes),
    fingerprint: await fingerprintOf(body),
  };
}

/** Letters of a name that stand in the name of a file, at most. */
const MOST_OF_NAME = 20;

/** Whom a file goes to or comes from: several lie side by side in one folder of downloads. No file is named after a firm. */
function personIn(content: FileContent): string[] {
  const name =
    content.kind === 'respondent-pack'
      ? content.handed.name
      : content.kind === 'respondent-answers'
        ? content.returned.name
        : '';
  const plain = [...name.normalize('NFKC').replaceAll(/[^\p{L}\p{N}]/gu, '')].slice(0, MOST_OF_NAME).join('');
  return plain === '' ? [] : [plain];
}

function bodyOf(content: FileContent): unknown {
  switch (content.kind) {
    case 'assessment':
      return content.assessment;
    case 'workspace':
      return { label: content.label, assessments: content.assessments };
    case 'respondent-pack':
      return content.handed;
    case 'respondent-answers':
      return content.returned;
    default:
      return assertNever(content);
  }
}

/**
 * Whether bytes read back from where a file was put hold exactly `content`: only then it may be called a backup.
 * @returns 'differs' when they open and say something else
 */
export async function verifyFile(
  content: FileContent,
  bytes: Uint8Array,
  options: { readonly passphrase?: string; readonly cipher: FileCipher },
): Promise<Result<void, VerifyError>> {
  const opened = await openFile(bytes, options);
  if (!opened.ok) return opened;
  return sameJson(opened.value.content, content) ? ok(undefined) : err({ kind: 'differs' });
}
