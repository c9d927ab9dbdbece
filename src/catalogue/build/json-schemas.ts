import { z } from 'zod';
import { PACK_FILES, SEED_FILES } from './file-kinds.ts';

/** JSON Schemas by file name, for editors: each content file names its own in its first line. */
export function contentJsonSchemas(): Map<string, unknown> {
  return new Map(
    Object.entries({ ...PACK_FILES, ...SEED_FILES }).map(([name, schema]) => [
      `${name}.schema.json`,
      z.toJSONSchema(schema, { io: 'input' }),
    ]),
  );
}
