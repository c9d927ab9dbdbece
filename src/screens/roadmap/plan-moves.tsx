import { moveSentence, type Words } from '#report';
import type { OwnMoney, PlanMove } from '#roadmap';

/** Moves told at once; the others on demand. */
const FIRST = 6;

/** Which actions changed places, and because of which goal or cost. */
export function PlanMoves({ comparison, words }: { readonly comparison: OwnMoney; readonly words: Words }) {
  const { t } = words;
  const { moves } = comparison;
  return (
    <section>
      <h3 className="font-semibold">{t('ownMoney.moves')}</h3>
      <Sentences moves={moves.slice(0, FIRST)} words={words} />
      {moves.length > FIRST && (
        <details className="mt-2 text-sm">
          <summary className="font-medium text-brand">{t('ownMoney.more', { count: moves.length - FIRST })}</summary>
          <Sentences moves={moves.slice(FIRST)} words={words} />
        </details>
      )}
    </section>
  );
}

interface SentencesProps {
  readonly moves: readonly PlanMove[];
  readonly words: Words;
}

function Sentences({ moves, words }: SentencesProps) {
  return (
    <ul className="mt-2 flex list-disc flex-col gap-1.5 pl-5 text-sm marker:text-brand">
      {moves.map((move) => (
        <li key={move.action.id}>{moveSentence(move, words)}</li>
      ))}
    </ul>
  );
}
