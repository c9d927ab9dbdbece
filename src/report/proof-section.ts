import type { ScoreCard } from '#scoring';
import { shownValue } from './explain.ts';
import type { Block, ReportModel } from './model.ts';
import { sideBySide } from './side-by-side.ts';
import type { Texts } from './texts.ts';

/** What binds a report to the answers it was made of. */
export interface Proof {
  /** SHA-256 over answers, pack and engine, 64 hexadecimal digits. */
  readonly hash: string;
  readonly card: ScoreCard;
  /** How the answers travel in the file. */
  readonly answers: 'plain' | 'encrypted' | 'none';
}

/** Level, index and the two sub-indices in one line that reads the same in every language. */
export function resultLine({ published, root, indices }: ScoreCard): string {
  const level = published === null ? '—' : `L${published}`;
  const values = [root.value, indices?.application ?? null, indices?.readiness ?? null];
  return [level, ...values.map(shownValue)].join(' · ');
}

/** A hash as people compare it: in groups of eight. */
export function groupedHash(hash: string): string {
  return hash.replaceAll(/.{8}(?!$)/g, '$& ');
}

/** A report in one language, and the texts of that language. */
interface SpokenReport {
  readonly model: ReportModel;
  readonly t: Texts;
}

/**
 * A report in its one or two languages, with what it can be checked by.
 * @throws Error without a language: a mistake of ours
 */
export function provenReport(spoken: readonly SpokenReport[], proof: Proof): ReportModel {
  const [first, second] = spoken.map(({ model, t }, index) => {
    // a page for the owner has no room to say it twice
    return index > 0 && model.cover.form === 'head' ? model : withProof(model, proof, t);
  });
  if (first === undefined) throw new Error('a report is in one language at least');
  return second === undefined ? first : sideBySide(first, second);
}

/** The report with its last chapter: how it can be checked, and against what; a note in a report without chapters. */
function withProof(model: ReportModel, proof: Proof, t: Texts): ReportModel {
  const said = model.cover.form === 'head' ? proofNote(proof, t) : proofChapter(proof, t);
  return { ...model, blocks: [...model.blocks, ...said] };
}

function proofNote({ hash, card, answers }: Proof, t: Texts): Block[] {
  const values = [card.pack, card.engine, resultLine(card), groupedHash(hash)].join(' | ');
  return [{ kind: 'paragraph', style: 'small', text: [t(`pdf.proof.note.${answers}`), ' ', values] }];
}

function proofChapter({ hash, card, answers }: Proof, t: Texts): Block[] {
  return [
    { kind: 'heading', id: 'proof', level: 1, text: t('pdf.proof.title') },
    { kind: 'paragraph', text: [t('pdf.proof.lead')] },
    { kind: 'paragraph', text: [t(`pdf.proof.${answers}`)] },
    {
      kind: 'fields',
      items: [
        { label: t('pdf.proof.pack'), texts: [[card.pack]] },
        { label: t('pdf.proof.engine'), texts: [[card.engine]] },
        {
          label: t('pdf.proof.result'),
          texts: [[resultLine(card)], [{ text: t('pdf.proof.resultOrder'), muted: true }]],
        },
        { label: t('pdf.proof.hash'), texts: [[groupedHash(hash)]] },
      ],
    },
  ];
}
