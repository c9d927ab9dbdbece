import { useMemo } from 'react';
import { useTexts } from '#i18n';
import { shownValue, type Words } from '#report';
import { splitDifference, type Part } from '#scoring';
import { WideTable } from '#ui';
import { useApp } from '../app-context.tsx';
import { useAllItems } from '../use-content.ts';
import { shownDelta, signedText } from './signed.ts';
import type { NamedSide } from './use-sides.ts';

interface RulerSplitProps {
  readonly before: NamedSide;
  readonly after: NamedSide;
  readonly words: Words;
}

/** How much of the difference is the firm's, and how much the ruler's. */
export function RulerSplit({ before, after, words }: RulerSplitProps) {
  const t = useTexts('compare');
  const { pack, industries } = useApp().library.core;
  const items = useAllItems('deep');
  const split = useMemo(
    () => splitDifference(before.side, after.side, { pack, items, industries }),
    [before, after, pack, items, industries],
  );
  if (split.kind === 'same') {
    const { version } = after.side.pack;
    const scope = t(`change.scope.${after.side.scope}`);
    return (
      <p className="text-sm text-muted">{t('compare.splitSame', { pack: t('compare.pack', { version }), scope })}</p>
    );
  }
  if (split.kind === 'incomparable') return <p className="text-sm text-muted">{t('compare.splitNone')}</p>;
  const parts = [split.root, ...split.dimensions.filter(({ total }) => total !== null)];
  const own = (id: string, { side }: NamedSide) =>
    id === 'root' ? side.result.value : (side.result.nodes[id] ?? null);
  return (
    <section aria-labelledby="split" className="flex flex-col gap-3 border-t border-line pt-5">
      <h3 id="split" className="text-base font-semibold">
        {t('compare.split')}
      </h3>
      <p>{t('compare.splitText', { items: split.items })}</p>
      {split.leftOut > 0 && <p className="text-sm text-muted">{t('compare.splitLeft', { count: split.leftOut })}</p>}
      <WideTable
        label={t('compare.split')}
        headings={[t('compare.dimension'), t('compare.splitFirm'), t('compare.splitRuler'), t('compare.splitTotal')]}
      >
        {parts.map((part) => (
          <PartRow
            key={part.id}
            part={part}
            name={part.id === 'root' ? t('compare.index') : words.names.of(part.id)}
            own={{ before: own(part.id, before), after: own(part.id, after) }}
          />
        ))}
      </WideTable>
      <p className="text-sm text-muted">
        {t('compare.commonRuler', {
          before: shownValue(split.root.common.before),
          after: shownValue(split.root.common.after),
        })}
      </p>
      <ul className="text-sm text-muted">
        {[before, after].map(({ id, name, side }) => (
          <li key={id}>
            {t('compare.rulerOf', {
              name,
              pack: `${side.pack.id}@${side.pack.version}`,
              engine: side.result.engine,
              scope: t(`change.scope.${side.scope}`),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface PartRowProps {
  readonly part: Part;
  readonly name: string;
  readonly own: { readonly before: number | null; readonly after: number | null };
}

/** The three figures add up as they are shown: the ruler's part is what is left. */
function PartRow({ part, name, own }: PartRowProps) {
  const t = useTexts('compare');
  const total = shownDelta(own.before, own.after);
  const firm = shownDelta(part.common.before, part.common.after);
  const left =
    part.ruler === null || own.before === null || own.after === null
      ? t('compare.noValue')
      : signedText(toNumber(total) - toNumber(firm));
  return (
    <tr className="border-b border-line">
      <th scope="row" className="py-2 pr-3 text-left font-medium">
        {name}
      </th>
      <td className="py-2 pr-3 font-semibold">{firm}</td>
      <td className="py-2 pr-3">{left}</td>
      <td className="py-2">{total}</td>
    </tr>
  );
}

const toNumber = (text: string): number => Number(text.replace('−', '-'));
