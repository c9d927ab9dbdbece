import type { FileContent } from '#vault';
import { PackWelcome } from './pack-welcome.tsx';
import { ReturnedFile } from './returned-file.tsx';

interface HandedFileProps {
  readonly file: Extract<FileContent, { readonly kind: 'respondent-pack' | 'respondent-answers' }>;
}

/** A file of the way out to a respondent and back, opened like any other file. */
export function HandedFile({ file }: HandedFileProps) {
  return file.kind === 'respondent-pack' ? <PackWelcome pack={file.handed} /> : <ReturnedFile file={file.returned} />;
}
