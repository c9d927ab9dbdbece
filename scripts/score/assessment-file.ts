import type { Assessment } from '#answers';

type ScoredPart = Pick<Assessment, 'pack' | 'scope' | 'profile' | 'answers'> & Partial<Pick<Assessment, 'id'>>;

/**
 * The assessments of one file: a file saved by the app, of one assessment or of a whole vault
 * (without a passphrase), or a bare document.
 * @throws Error saying what is missing
 */
export function assessmentsIn(text: string): ScoredPart[] {
  if (text.startsWith('age-encryption.org/')) throw new Error('encrypted: open it with the age program first');
  return bodiesOf(JSON.parse(text)).map(asScoredPart);
}

function bodiesOf(document: unknown): unknown[] {
  if (!isRecord(document)) return [document];
  const { content, body } = document;
  if (isRecord(content)) return Array.isArray(content['assessments']) ? content['assessments'] : [content];
  return [isRecord(body) ? body : document];
}

function asScoredPart(body: unknown): ScoredPart {
  if (!isRecord(body)) throw new Error('no assessment: not a JSON object');
  for (const key of ['pack', 'profile', 'answers']) {
    if (!isRecord(body[key])) throw new Error(`no assessment: ${key} is missing`);
  }
  if (!['quick', 'full', 'deep'].includes(String(body['scope']))) throw new Error('no assessment: scope is missing');
  const profile = { firmName: '', industry: '', region: '', outOfScope: {}, goals: [], ...(body['profile'] as object) };
  return { ...(body as unknown as ScoredPart), profile };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
