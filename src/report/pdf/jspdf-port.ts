import { GState, jsPDF } from 'jspdf';
import { deflated, type Deflated } from './deflated.ts';
import type { Kept } from '../layout/kept.ts';

/**
 * The half-public parts of jsPDF 4.2.1 the writer stands on, and nothing else of it: pages, objects, cross-references.
 * Streams never go through it: it holds a file as one text, in which each byte is a character. The version is pinned;
 * write-pdf.test.ts reads the result back.
 */
export interface Port {
  readonly write: (text: string) => void;
  readonly newObject: () => number;
  /** @returns number of an object that is put later */
  readonly reserve: () => number;
  /** Puts a dictionary or an array where it is compressed together with others: not one that a stream belongs to. */
  readonly putPacked: (id: number, body: string) => void;
  /** Puts an object that is a stream. */
  readonly putStream: (id: number, stream: StreamObject) => void;
  /** @see deflated */
  readonly deflated: (key: string, data?: () => Uint8Array) => Deflated;
  readonly pageObject: (pageNumber: number) => number;
  readonly on: Subscribe;
  /** @param content what paints it, one character a byte */
  readonly addPage: (content: string) => void;
  /** @returns resource name of a graphics state with this opacity, 0–1 */
  readonly opacityState: (opacity: number) => string;
  /** Fonts of the document by resource name; each is written when jsPDF asks for it. */
  readonly setFonts: (fonts: readonly PortFont[]) => void;
  readonly setInfo: (info: { readonly title: string; readonly author: string }) => void;
  /** @param date `D:YYYYMMDDHHmmSS+hh'mm'`; @param id 32 hexadecimal digits */
  readonly setIdentity: (date: string, id: string) => void;
  /**
   * The file as jsPDF knows it, to be called once.
   * @throws whatever a listener threw: jsPDF itself would pass over it
   */
  readonly output: () => Parts;
}

/** An object with bytes of its own. */
export interface StreamObject {
  /** Entries beside those that say how long the data are and how they are read. */
  readonly dictionary?: string;
  readonly data: Uint8Array;
  readonly filter?: '/FlateDecode';
}

/** What a file is put together from. */
export interface Parts {
  /** jsPDF's file, one character a byte; it knows of what is apart by number alone. */
  readonly file: string;
  /** What was put to be packed, by number. */
  readonly apart: ReadonlyMap<number, string>;
  readonly streams: ReadonlyMap<number, StreamObject>;
  /** Numbers of the pages, in order. */
  readonly pages: readonly number[];
}

/**
 * In the order of their use: while a page's dictionary is open, for each font, when pictures may be written, while their
 * names are listed, when all else is written, in the catalog.
 */
interface PortEvents {
  readonly putPage: { readonly pageNumber: number; readonly pageContext: { readonly contentsObjId: number } };
  readonly putFont: { readonly font: FontEntry };
  readonly putResources: undefined;
  readonly putXobjectDict: undefined;
  readonly postPutResources: undefined;
  readonly putCatalog: undefined;
}
type Subscribe = <E extends keyof PortEvents>(event: E, listener: (data: PortEvents[E]) => void) => void;

export interface PortFont {
  readonly name: string;
  /** Writes the font's objects. @returns number of the font dictionary */
  readonly put: () => number;
}

interface FontEntry {
  id: string;
  objectNumber?: number;
  isAlreadyPutted?: boolean;
  put: () => number;
}

interface Internals {
  readonly write: (text: string) => void;
  readonly newObject: () => number;
  readonly newObjectDeferred: () => number;
  readonly getPageInfo: (pageNumber: number) => { readonly objId: number };
  readonly events: { readonly subscribe: Subscribe };
}

/** jsPDF hands its font dictionary to those who listen for it while a document is made, and to no one later. */
let fontsOfNewest: Record<string, FontEntry> | undefined;
type ApiEvents = [event: string, listener: (data: { fonts: Record<string, FontEntry> }) => void][];
interface Api {
  events: ApiEvents;
  processDataByFilters?: () => { readonly data: string; readonly reverseChain: string };
}
const api: Api = jsPDF.API;
api.events.push(['addFonts', ({ fonts }) => (fontsOfNewest = fonts)]);
// its pages are empty: what paints them stands apart
api.processDataByFilters = () => ({ data: '', reverseChain: '' });

/** @param kept streams of the last report */
export function openPort(kept: Kept<Deflated>): Port {
  const doc = new jsPDF({ unit: 'pt', format: 'a4', floatPrecision: 3 });
  const fonts = fontsOfNewest;
  if (!fonts) throw new Error('jsPDF did not show its fonts');
  const internal = doc.internal as unknown as Internals;
  const { setPdfVersion } = (doc as unknown as { __private__: { setPdfVersion: (version: string) => void } })
    .__private__;
  setPdfVersion('1.7');
  doc.setDisplayMode('fullwidth', 'continuous', 'UseOutlines');
  const faults: unknown[] = [];
  const subscribe: Subscribe = (event, listener) => {
    internal.events.subscribe(event, (data) => {
      try {
        listener(data);
      } catch (fault) {
        faults.push(fault);
      }
    });
  };
  const apart = new Map<number, string>();
  const streams = new Map<number, StreamObject>();
  const contents: string[] = [];
  const pages: number[] = [];
  const states = new Map<number, GState & { readonly id: string }>();
  subscribe('putFont', ({ font }) => {
    font.objectNumber = font.put();
    font.isAlreadyPutted = true;
  });
  subscribe('putPage', ({ pageNumber, pageContext }) => {
    pages.push(internal.getPageInfo(pageNumber).objId);
    streams.set(pageContext.contentsObjId, deflated(kept, contents[pageNumber - 1]!));
  });
  return {
    write: internal.write,
    newObject: internal.newObject,
    reserve: internal.newObjectDeferred,
    putPacked: (id, body) => void apart.set(id, body),
    putStream: (id, stream) => void streams.set(id, stream),
    deflated: (key, data) => deflated(kept, key, data),
    pageObject: (pageNumber) => internal.getPageInfo(pageNumber).objId,
    on: subscribe,
    addPage: (content) => {
      // a document begins with its first page
      if (contents.length > 0) doc.addPage('a4');
      contents.push(content);
    },
    opacityState: (opacity) => {
      const known = states.get(opacity);
      if (known) return known.id;
      const state = new GState({ opacity, 'stroke-opacity': opacity }) as GState & { readonly id: string };
      doc.addGState(String(opacity), state);
      states.set(opacity, state);
      return state.id;
    },
    setFonts: (own) => {
      for (const name of Object.keys(fonts)) delete fonts[name];
      for (const { name, put } of own) fonts[name] = { id: name, put };
    },
    setInfo: (info) => void doc.setDocumentProperties(info),
    setIdentity: (date, id) => {
      doc.setCreationDate(date);
      doc.setFileId(id);
    },
    output: () => {
      const file = doc.output();
      if (faults.length > 0) throw faults[0];
      return { file, apart, streams, pages };
    },
  };
}
