export { contentPlugin } from './content-plugin.ts';
export { contentJsonSchemas } from './json-schemas.ts';
export { ContentError, loadContent, type ContentFolders } from './load-content.ts';
export { faultText, type Fault } from './read-yaml.ts';
