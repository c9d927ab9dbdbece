import type { Port } from './jspdf-port.ts';
import { byteString, textString } from './pdf-text.ts';

/** A file that travels inside the PDF. */
export interface Attachment {
  /** ASCII. */
  readonly name: string;
  /** e.g. `application/json` */
  readonly mediaType: string;
  /** Shown in a reader's list of attachments. */
  readonly description: string;
  readonly bytes: Uint8Array;
}

/**
 * Writes a file into the document.
 * @param date as PDF writes it
 * @returns entries of the catalog that lead to it
 */
export function putAttachment(
  port: Port,
  { name, mediaType, description, bytes }: Attachment,
  { date }: { readonly date: string },
): string {
  const file = port.reserve();
  port.putStream(file, {
    dictionary:
      `/Type/EmbeddedFile/Subtype/${mediaType.replace('/', '#2F')}` +
      `/Params<</Size ${bytes.length}/CreationDate(${date})/ModDate(${date})>>`,
    // what is encrypted does not get smaller
    ...(mediaType === 'application/json' ? port.deflated(byteString(bytes), () => bytes) : { data: bytes }),
  });
  const specification = port.newObject();
  port.write(
    `<</Type/Filespec/F(${name})/UF${textString(name)}/Desc${textString(description)}` +
      `/EF<</F ${file} 0 R/UF ${file} 0 R>>/AFRelationship/Source>>\nendobj`,
  );
  return `/Names<</EmbeddedFiles<</Names[${textString(name)} ${specification} 0 R]>>>>/AF[${specification} 0 R]`;
}
