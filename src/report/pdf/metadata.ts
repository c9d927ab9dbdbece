import type { DisplayList } from '../layout/display-list.ts';
import type { Port } from './jspdf-port.ts';
import { literalBytes } from './pdf-text.ts';

/** Time of day of a report: its model knows only the day, and the same model has to give the same file. */
const NOON = '120000';
const CHINA = "+08'00";

export function pdfDate(date: string): string {
  return `D:${date.replaceAll('-', '')}${NOON}${CHINA}'`;
}

/** Writes the document's description for catalogues and search. @returns number of its stream */
export function putDescription(port: Port, { title, author, date, language }: DisplayList): number {
  const moment = `${date}T12:00:00+08:00`;
  const xmp = [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">',
    '<dc:format>application/pdf</dc:format>',
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${xmlText(title)}</rdf:li></rdf:Alt></dc:title>`,
    `<dc:creator><rdf:Seq><rdf:li>${xmlText(author)}</rdf:li></rdf:Seq></dc:creator>`,
    `<dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>`,
    `<xmp:CreateDate>${moment}</xmp:CreateDate><xmp:ModifyDate>${moment}</xmp:ModifyDate>`,
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="r"?>',
  ].join('\n');
  const object = port.reserve();
  port.putStream(object, { dictionary: '/Type/Metadata/Subtype/XML', data: new TextEncoder().encode(xmp) });
  return object;
}

function xmlText(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]/gu, '').replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

interface Field {
  readonly marker: string;
  readonly bytes: string;
}

/**
 * Title and author as jsPDF will print them and as they have to be. jsPDF writes UTF-16 unescaped, and a reader
 * takes the second byte of 不 (U+4E0D) for a line end. It gets markers of the right length instead, and
 * {@link fillInfo} puts the escaped text in their place.
 */
export function infoFields({ title, author }: { title: string; author: string }): { title: Field; author: Field } {
  return { title: field('T', title), author: field('A', author) };
}

function field(letter: string, text: string): Field {
  const bytes = literalBytes(text);
  return { marker: `@${letter.repeat(bytes.length - 1)}`, bytes };
}

/** @param file one character a byte */
export function fillInfo(file: string, fields: readonly Field[]): string {
  return fields.reduce((text, { marker, bytes }) => {
    const at = text.lastIndexOf(`(${marker})`);
    if (at < 0) throw new Error('document information is not where it was');
    return text.slice(0, at + 1) + bytes + text.slice(at + 1 + bytes.length);
  }, file);
}
