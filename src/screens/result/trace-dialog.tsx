import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { arithmetic, nodeName, shownPercent, shownRange, shownTerm, shownValue } from '#report';
import { trace, type Trace, type TraceInput } from '#scoring';
import { Dialog } from '#ui';
import type { FindingsProps } from './findings-props.ts';
import { ItemTrace } from './item-trace.tsx';

interface TraceDialogProps extends FindingsProps {
  readonly start: string;
  readonly onClose: () => void;
}

/** How one figure came about, in words; each part of it opens in turn, down to the answer that was given. */
export function TraceDialog({ start, findings, words, onClose }: TraceDialogProps) {
  const { pack, card, answers, simulation } = findings;
  const { t } = words;
  const [path, setPath] = useState<readonly string[]>([start]);
  const shown = path.at(-1) ?? start;
  const before = path.at(-2);
  const isItem = card.items[shown] !== undefined;
  return (
    <Dialog title={t('trace.title', { name: nodeName(shown, words) })} closeLabel={t('trace.close')} onClose={onClose}>
      {before !== undefined && (
        <button
          type="button"
          className="mb-3 inline-flex min-h-8 items-center gap-1.5 text-sm font-medium text-brand hover:underline"
          onClick={() => setPath(path.slice(0, -1))}
        >
          <ArrowLeft aria-hidden="true" className="size-4" />
          {t('trace.back', { name: nodeName(before, words) })}
        </button>
      )}
      <div key={shown} role="group" aria-label={nodeName(shown, words)} className="flex flex-col gap-4">
        {isItem ? (
          <ItemTrace id={shown} findings={findings} words={words} />
        ) : (
          <NodeTrace
            found={trace(pack, { card, answers, simulation }, shown)}
            words={words}
            onOpen={(id) => setPath([...path, id])}
          />
        )}
      </div>
    </Dialog>
  );
}

interface NodeTraceProps extends Pick<FindingsProps, 'words'> {
  readonly found: Trace;
  readonly onOpen: (id: string) => void;
}

function NodeTrace({ found, words, onOpen }: NodeTraceProps) {
  const { t } = words;
  const [sum] = arithmetic(found, words);
  return (
    <>
      <p className="text-lg font-semibold tabular-nums">{sum}</p>
      {found.inputs.length > 0 && <Parts inputs={found.inputs} words={words} onOpen={onOpen} />}
      {found.excluded.length > 0 && (
        <section>
          <h3 className="font-semibold">{t('trace.excluded')}</h3>
          <ul className="mt-1 list-disc pl-5 text-sm marker:text-muted">
            {found.excluded.map(({ id, why, note }) => (
              <li key={id}>{t('trace.left', { name: nodeName(id, words), why: note ?? t(`trace.why.${why}`) })}</li>
            ))}
          </ul>
        </section>
      )}
      <Meaning found={found} words={words} />
      <p className="border-t border-line pt-3 text-xs text-muted">
        {t('trace.made', { pack: found.pack, engine: found.engine })}
      </p>
    </>
  );
}

function Parts({ inputs, words, onOpen }: { readonly inputs: readonly TraceInput[] } & Omit<NodeTraceProps, 'found'>) {
  const { t } = words;
  return (
    <div className="overflow-x-auto">
      <table className="w-full min-w-sm text-left text-sm tabular-nums">
        <thead>
          <tr className="border-b border-line-strong">
            {(['part', 'value', 'weight', 'contribution'] as const).map((column) => (
              <th key={column} scope="col" className={column === 'part' ? headed : `${headed} text-right`}>
                {t(`trace.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {inputs.map(({ id, value, weight, contribution, state }) => (
            <tr key={id} className="border-b border-line align-top">
              <th scope="row" className="py-1.5 pr-3 font-normal">
                <button
                  type="button"
                  className="min-h-6 text-left text-brand underline decoration-dotted underline-offset-4 hover:decoration-solid"
                  onClick={() => onOpen(id)}
                >
                  {nodeName(id, words)}
                </button>
                {state !== 'ok' && <span className="block text-xs text-muted">{t(`trace.state.${state}`)}</span>}
              </th>
              <td className="py-1.5 pl-3 text-right font-semibold">{shownTerm(value)}</td>
              <td className="py-1.5 pl-3 text-right">{shownTerm(weight)}</td>
              <td className="py-1.5 pl-3 text-right">{shownTerm(contribution)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-2 text-xs text-muted">{t('trace.contributionMeans')}</p>
    </div>
  );
}

const headed = 'py-1.5 pl-3 font-medium first:pl-0';

/** What the value means: its level, what holds the level, its range, how much was answered. */
function Meaning({ found, words }: Omit<NodeTraceProps, 'onOpen'>) {
  const { t, names } = words;
  const { level, thresholds, value, coverage, interval, caps } = found;
  const next = level === null ? undefined : thresholds[level];
  const ends = interval === null ? undefined : shownRange([interval.q10, interval.q90]);
  return (
    <ul className="flex list-disc flex-col gap-1.5 pl-5 text-sm marker:text-muted">
      {level !== null && (
        <li>
          {t('trace.level', {
            value: shownValue(value),
            level,
            name: names.level(level),
            from: thresholds[level - 1] ?? 1,
          })}
          {next !== undefined && t('trace.next', { level: level + 1, from: next })}
        </li>
      )}
      {caps.map(({ id, cap, binding }) => (
        <li key={id}>
          {t(`trace.cap.${id.split(':')[0]?.replace(/\d+$/, '') ?? ''}`, {
            name: names.of(id.split(':')[1] ?? ''),
            cap: Math.min(cap, thresholds.length),
          })}
          {binding && <strong className="font-semibold">{t('trace.binding')}</strong>}
        </li>
      ))}
      {interval !== null && ends !== undefined && (
        <li>
          {t('trace.interval', { R: interval.R, seed: interval.seed, low: ends[0], high: ends[1] })}
          {Object.entries(interval.probs)
            .map(([one, share]) => t('trace.prob', { level: one, share: shownPercent(share) }))
            .join(t('explain.listSeparator'))}
        </li>
      )}
      {coverage !== null && <li>{t('trace.coverage', { share: shownPercent(coverage) })}</li>}
    </ul>
  );
}
