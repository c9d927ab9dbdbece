import type { ScoreCard, Sensitivity, Simulation } from '#scoring';

export type Format = 'json' | 'csv' | 'ndjson';

export interface ScoredFile {
  readonly file: string;
  /** Id of the assessment; empty where the file gives none. */
  readonly assessment: string;
  readonly scope: string;
  readonly card: ScoreCard;
  readonly simulation: Simulation | null;
  readonly sensitivity: Sensitivity | null;
}

/** json: one list of everything · ndjson: the same, one file a line · csv: the headline figures, one file a line. */
export function printed(files: readonly ScoredFile[], format: Format): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(files, null, 2)}\n`;
    case 'ndjson':
      return files.map((file) => `${JSON.stringify(file)}\n`).join('');
    case 'csv':
      return csv(files);
  }
}

type Cell = string | number | null | undefined;

const COLUMNS: Readonly<Record<string, (scored: ScoredFile) => Cell>> = {
  file: ({ file }) => file,
  assessment: ({ assessment }) => assessment,
  pack: ({ card }) => card.pack,
  engine: ({ card }) => card.engine,
  scope: ({ scope }) => scope,
  status: ({ card }) => card.root.status,
  coverage: ({ card }) => card.root.coverage,
  value: ({ card }) => card.root.value,
  index: ({ card }) => card.index100,
  indexLevel: ({ card }) => card.indexLevel,
  level: ({ card }) => card.published,
  application: ({ card }) => card.indices?.application,
  readiness: ({ card }) => card.indices?.readiness,
  evidenceValue: ({ card }) => card.evidenceScore,
  low80: ({ simulation }) => simulation?.interval80.q10,
  high80: ({ simulation }) => simulation?.interval80.q90,
  levelProbability: ({ simulation }) => simulation?.finalProbability,
  sameLevelShare: ({ sensitivity }) => sensitivity?.same,
  binding: ({ card }) => card.binding.join(' '),
};

function csv(files: readonly ScoredFile[]): string {
  const dimensions = [...new Set(files.flatMap(({ card }) => card.dimensions))];
  const headings = [...Object.keys(COLUMNS), ...dimensions];
  const rows = files.map((scored) => [
    ...Object.values(COLUMNS).map((pick) => pick(scored)),
    ...dimensions.map((id) => scored.card.nodes[id]?.value),
  ]);
  return [headings, ...rows].map((row) => `${row.map(cell).join(',')}\n`).join('');
}

/** Quoted where needed; a text that a spreadsheet would take for a formula is kept a text. */
function cell(value: Cell): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
