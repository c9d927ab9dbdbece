import { zlibSync } from 'fflate';
import { GState, jsPDF } from 'jspdf';
import { bytesOf, byteString } from './pdf-text.ts';

/**
 * The half-public parts of jsPDF 4.2.1 the writer stands on, and nothing else of it: pages, objects, streams,
 * cross-references. The version is pinned; write-pdf.test.ts reads the result back.
 */
export interface Port {
  readonly write: (text: string) => void;
  readonly newObject: () => number;
  /** @returns number of an object that is put later */
  readonly reserve: () => number;
  /** Puts a dictionary or an array where it is compressed together with others: not one that a stream belongs to. */
  readonly putPacked: (id: number, body: string) => void;
  readonly putStream: (stream: {
    /** One character a byte, or the bytes where they are to be deflated. */
    readonly data: string | Uint8Array;
    readonly addLength1?: boolean;
    /** Leave out to deflate. */
    readonly filters?: readonly string[];
    readonly additionalKeyValues?: readonly { readonly key: string; readonly value: string }[];
    readonly objectId: number;
  }) => void;
  readonly pageObject: (pageNumber: number) => number;
  readonly on: Subscribe;
  readonly addPage: () => void;
  /** @returns resource name of a graphics state with this opacity, 0–1 */
  readonly opacityState: (opacity: number) => string;
  /** Fonts of the document by resource name; each is written when jsPDF asks for it. */
  readonly setFonts: (fonts: readonly PortFont[]) => void;
  readonly setInfo: (info: { readonly title: string; readonly author: string }) => void;
  /** @param date `D:YYYYMMDDHHmmSS+hh'mm'`; @param id 32 hexadecimal digits */
  readonly setIdentity: (date: string, id: string) => void;
  /** What was put to be packed, by number. The file that comes out knows of its numbers alone. */
  readonly apart: ReadonlyMap<number, string>;
  /**
   * The file, one character a byte. To be called once.
   * @throws whatever a listener threw: jsPDF itself would pass over it
   */
  readonly output: () => string;
}

/**
 * In the order of their use: while a page's dictionary is open, for each font, when pictures may be written, while their
 * names are listed, when all else is written, in the catalog.
 */
interface PortEvents {
  readonly putPage: { readonly pageNumber: number };
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
  readonly putStream: Port['putStream'];
  readonly getPageInfo: (pageNumber: number) => { readonly objId: number };
  readonly events: { readonly subscribe: Subscribe };
}

/** jsPDF hands its font dictionary to those who listen for it while a document is made, and to no one later. */
let fontsOfNewest: Record<string, FontEntry> | undefined;
type ApiEvents = [event: string, listener: (data: { fonts: Record<string, FontEntry> }) => void][];
interface Api {
  events: ApiEvents;
  processDataByFilters?: (data: string | Uint8Array, filters: readonly string[]) => Filtered;
}
interface Filtered {
  readonly data: string;
  /** What undoes the filters. */
  readonly reverseChain: string;
}
const api: Api = jsPDF.API;
api.events.push(['addFonts', ({ fonts }) => (fontsOfNewest = fonts)]);
// jsPDF's own puts its result together byte by byte
api.processDataByFilters = (data, filters) => {
  if (filters.length === 0) return { data: typeof data === 'string' ? data : byteString(data), reverseChain: '' };
  const deflated = zlibSync(typeof data === 'string' ? bytesOf(data) : data);
  return { data: byteString(deflated), reverseChain: '/FlateDecode' };
};

export function openPort(): Port {
  const doc = new jsPDF({ unit: 'pt', format: 'a4', compress: true, floatPrecision: 3 });
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
  const states = new Map<number, GState & { readonly id: string }>();
  subscribe('putFont', ({ font }) => {
    font.objectNumber = font.put();
    font.isAlreadyPutted = true;
  });
  return {
    write: internal.write,
    newObject: internal.newObject,
    reserve: internal.newObjectDeferred,
    putPacked: (id, body) => void apart.set(id, body),
    apart,
    putStream: internal.putStream,
    pageObject: (pageNumber) => internal.getPageInfo(pageNumber).objId,
    on: subscribe,
    addPage: () => void doc.addPage('a4'),
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
      return file;
    },
  };
}
