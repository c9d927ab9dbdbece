// `npm run i18n:hant`: writes the interface in traditional characters anew from the Chinese reference.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hantTexts } from './hant/hant-texts.ts';

const root = join(import.meta.dirname, '..');
const texts = hantTexts(root);
for (const [file, text] of texts) writeFileSync(join(root, 'src/i18n/locales/zh-Hant', file), text);
console.log(`${texts.size} files of texts in traditional characters`);
