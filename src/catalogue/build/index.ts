export type { ContentFolders } from './content-files.ts';
export { contentParts } from './content-parts.ts';
export { contentPlugin } from './content-plugin.ts';
export { contentJsonSchemas } from './json-schemas.ts';
export { ContentError, loadContent } from './load-content.ts';
export { faultText, type Fault } from './read-yaml.ts';
