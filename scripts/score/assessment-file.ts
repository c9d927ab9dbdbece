import type { Assessment } from '#answers';

type ScoredPart = Pick<Assessment, 'pack' | 'scope' | 'profile' | 'answers'>;

/**
 * The part of an assessment file that is scored: of a bare document, or of one in its envelope.
 * @throws Error saying what is missing
 */
export function assessmentIn(text: string): ScoredPart {
  const document: unknown = JSON.parse(text);
  const body = isRecord(document) && isRecord(document['body']) ? document['body'] : document;
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
