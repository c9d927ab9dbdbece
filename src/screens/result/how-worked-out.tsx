import { arithmetic } from '#report';
import { trace } from '#scoring';
import { Card } from '#ui';
import type { FindingsProps } from './findings-props.ts';

/** Every figure opened to the sum behind it, so that a reader can redo it with a pocket calculator. */
export function HowItWasWorkedOut({ findings, words }: FindingsProps) {
  const { pack, card, answers, simulation } = findings;
  const { t } = words;
  const nodes = ['root', 'A', 'F', ...card.dimensions].filter((id) => card.nodes[id] !== undefined);
  return (
    <Card className="p-0! sm:p-0!">
      <details>
        <summary className="px-5 py-4 text-lg font-semibold sm:px-6">{t('result.how')}</summary>
        <ul className="flex flex-col gap-3 border-t border-line px-5 py-4 text-sm sm:px-6">
          {nodes.map((id) => {
            const [sum, ...rest] = arithmetic(trace(pack, { card, answers, simulation }, id), words);
            return (
              <li key={id}>
                <span className="font-medium">{sum}</span>
                {rest.length > 0 && <span className="block text-muted">{rest.join(' ')}</span>}
              </li>
            );
          })}
        </ul>
      </details>
    </Card>
  );
}
