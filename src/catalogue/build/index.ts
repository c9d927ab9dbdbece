export type { ContentFolders } from './content-files.ts';
export { contentParts } from './content-parts.ts';
export { contentPlugin } from './content-plugin.ts';
export { charactersOf, textsIn, wordsOf, type ContentText } from './content-texts.ts';
export { capabilityCoverage, measureCoverage, type AtomCoverage, type CapabilityCoverage } from './coverage.ts';
export { contentJsonSchemas } from './json-schemas.ts';
export { ContentError, loadContent } from './load-content.ts';
export { readingTimes, type ReadingTime } from './reading-time.ts';
export { faultText, type Fault } from './read-yaml.ts';
