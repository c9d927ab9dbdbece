// Writes the JSON Schemas that editors check content files against: seeds/schema/<kind>.schema.json.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentJsonSchemas } from '#catalogue-build';

const folder = join(import.meta.dirname, '../seeds/schema');
mkdirSync(folder, { recursive: true });
const schemas = contentJsonSchemas();
for (const [name, schema] of schemas) writeFileSync(join(folder, name), `${JSON.stringify(schema, null, 2)}\n`);
console.log(`seeds/schema: ${schemas.size} schemas written`);
