import { LineCounter, isNode, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';

/** One thing wrong in a content file, where a writer can find it. */
export interface Fault {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** e.g. `3.anchors.2.en` */
  readonly path: string;
  readonly reason: string;
}

/** Where each value of a file stands, for faults found after parsing. */
export interface Parsed<T> {
  readonly file: string;
  readonly value: T | undefined;
  readonly faults: readonly Fault[];
  locate(path: readonly PropertyKey[]): { line: number; column: number };
}

export function faultText(fault: Fault): string {
  const where = `${fault.file}:${fault.line}:${fault.column}`;
  return fault.path === '' ? `${where} ${fault.reason}` : `${where} ${fault.path}: ${fault.reason}`;
}

/**
 * Parses one YAML file and checks it against its schema.
 * @returns the value, or the faults with line and column of the bad node
 */
export function readYaml<S extends z.ZodType>(file: string, text: string, schema: S): Parsed<z.output<S>> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, strict: true });
  const locate = (path: readonly PropertyKey[]) => positionOf(document, lines, path);

  const broken = syntaxFault(text, document);
  if (broken !== undefined) return { file, value: undefined, faults: [{ file, path: '', ...broken }], locate };

  const checked = schema.safeParse(document.toJS());
  if (checked.success) return { file, value: checked.data, faults: [], locate };
  const faults = checked.error.issues.flatMap(complaintsOf).map(({ path, message }): Fault => {
    const missing = path.length > 0 && !document.hasIn(path.map(String));
    const reason = missing ? `missing: ${message}` : message;
    return { file, ...locate(path), path: path.map(String).join('.'), reason };
  });
  return { file, value: undefined, faults, locate };
}

/** The first thing that is no YAML; what the parser says after that follows from it. */
function syntaxFault(text: string, document: Document): Pick<Fault, 'line' | 'column' | 'reason'> | undefined {
  const [error] = document.errors;
  if (error === undefined) return undefined;
  const tab = text.split('\n').findIndex((line) => /^ *\t/.test(line));
  if (tab >= 0) return { line: tab + 1, column: 1, reason: 'a tab indents this line: use blanks' };
  const [position] = error.linePos ?? [{ line: 1, col: 1 }];
  const reason = (error.message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '');
  return { line: position.line, column: position.col, reason };
}

interface Complaint {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** In a writer's words: each unknown key by itself, and of several forms the one that was nearly met. */
function complaintsOf(issue: z.core.$ZodIssue): Complaint[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...issue.path, key], message: 'unknown key' }));
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const forms = issue.errors.map((errors) =>
      errors.flatMap(complaintsOf).map(({ path, message }) => ({ path: [...issue.path, ...path], message })),
    );
    return forms.reduce((best, form) => (form.length < best.length ? form : best));
  }
  return [issue];
}

/** Climbs from a missing node to the nearest one that stands in the text. */
function positionOf(document: Document, lines: LineCounter, path: readonly PropertyKey[]) {
  for (let length = path.length; length >= 0; length -= 1) {
    const node: unknown = document.getIn(path.slice(0, length).map(String), true) ?? undefined;
    if (!isNode(node) || node.range === null || node.range === undefined) continue;
    const { line, col } = lines.linePos(node.range[0]);
    return { line, column: col };
  }
  return { line: 1, column: 1 };
}
