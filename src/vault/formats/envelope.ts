import * as z from 'zod/mini';

z.config({ jitless: true });

/** First member of every file of ours, whatever its version. */
export const FORMAT_NAME = 'zhiheng';
/** Number of the format written now; the same as of records in the database. */
export const SCHEMA_VERSION = 2;

const shortText = z.string().check(z.maxLength(400));

/** What stands around the content in files of every version; only `content` changes from one to the next. */
const Envelope = z.strictObject({
  format: z.literal(FORMAT_NAME),
  schemaVersion: z.int().check(z.nonnegative()),
  appVersion: z.string().check(z.maxLength(40)),
  createdAt: z.string().check(z.maxLength(40)),
  kind: z.enum(['assessment', 'workspace', 'respondent-pack', 'respondent-answers']),
  checksum: z.string().check(z.maxLength(80)),
  content: z.unknown(),
});
export type Envelope = z.infer<typeof Envelope>;

const Workspace = z.strictObject({ label: shortText, assessments: z.array(z.unknown()) });

type Checked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly path: string };

function check<T extends z.ZodMiniType>(schema: T, value: unknown): Checked<z.infer<T>> {
  const checked = schema.safeParse(value);
  if (checked.success) return { ok: true, value: checked.data };
  return { ok: false, path: checked.error.issues[0]?.path.map(String).join('.') ?? '' };
}

export const asEnvelope = (value: unknown): Checked<Envelope> => check(Envelope, value);

export const asWorkspace = (value: unknown): Checked<{ label: string; assessments: unknown[] }> =>
  check(Workspace, value);

/**
 * SHA-256 over everything but the checksum itself, as `sha256:` and hex. The value is written out anew, so that
 * a file somebody indented by hand still fits.
 */
export async function checksumOf(envelope: Omit<Envelope, 'checksum'>): Promise<string> {
  const { format, schemaVersion, appVersion, createdAt, kind, content } = envelope;
  const text = JSON.stringify([format, schemaVersion, appVersion, createdAt, kind, content]);
  return `sha256:${await sha256(text)}`;
}

/** SHA-256 over a content alone, in hex: the same whenever, by whichever version and however it was saved. */
export async function fingerprintOf(content: unknown): Promise<string> {
  return sha256(JSON.stringify(content));
}

async function sha256(text: string): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
