// npm run content:schemas: writes the JSON Schemas of the content files, by which an editor checks and completes them.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentJsonSchemas } from '#catalogue-build';

const folder = join(import.meta.dirname, '../seeds/schema');
mkdirSync(folder, { recursive: true });
const schemas = [...contentJsonSchemas()];
for (const [name, schema] of schemas) writeFileSync(join(folder, name), `${JSON.stringify(schema, null, 2)}\n`);
console.log(`${schemas.length} schemas written to seeds/schema`);
