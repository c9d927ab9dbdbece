export { attachmentIn, isPdf, type AttachmentError } from './attachment.ts';
export { lastPagesText } from './page-text.ts';
export { readSeal, sealOf, type Seal } from './seal.ts';
