import { quartersPicture } from '#charts';
import { useTexts, type Texts } from '#i18n';
import { shownPercent, shownValue, type Words } from '#report';
import { pooled, type Pooled, type ScoreCard } from '#scoring';
import { ResponsiveChart, WideTable } from '#ui';
import type { PoolRow } from './pool-rows.ts';

interface PoolFiguresProps {
  readonly rows: readonly PoolRow[];
  readonly card: ScoreCard;
  readonly words: Words;
}

interface Line {
  readonly id: string;
  readonly name: string;
  readonly own: number | null;
  /** null = fewer than five have a value. */
  readonly spread: Pooled | null;
}

const HEADINGS = ['compare.dimension', 'pool.own', 'pool.median', 'pool.middle', 'pool.nHere', 'pool.place'] as const;

type CompareTexts = Texts<'compare'>;

/** The spread of index and dimensions, as a picture and as a table. */
export function PoolFigures({ rows, card, words }: PoolFiguresProps) {
  const t = useTexts('compare');
  const facts = [
    { id: 'root', name: t('compare.index'), own: card.root.value, others: rows.map(({ value }) => value) },
    ...words.pack.dimensions.map(({ id }) => ({
      id,
      name: words.names.of(id),
      own: card.nodes[id]?.value ?? null,
      others: rows.map(({ nodes }) => nodes[id] ?? null),
    })),
  ];
  const lines = facts.map(({ others, ...fact }): Line => ({ ...fact, spread: pooled(others, fact.own) }));
  const list = lines.map(({ name, own, spread }) =>
    t('pool.rowText', {
      name,
      own: shownValue(own),
      median: shownValue(spread?.median ?? null),
      standing: standingText(spread, t),
    }),
  );
  return (
    <>
      <figure>
        <figcaption className="mb-2 font-medium">{t('pool.picture')}</figcaption>
        <ResponsiveChart
          maxWidth={820}
          draw={(width) =>
            quartersPicture({
              title: t('pool.picture'),
              description: t('pool.pictureText', { list: list.join(t('sites.listSeparator')) }),
              rows: lines.map(({ name, own, spread }) => ({
                label: name,
                own,
                spread,
                shown: spread === null ? t('pool.fewHere') : shownValue(own),
              })),
              thresholds: words.pack.thresholds,
              width,
            })
          }
        />
      </figure>
      <p className="text-sm text-muted">{t('pool.note')}</p>
      <details>
        <summary className="font-medium text-brand">{t('compare.asTable')}</summary>
        <WideTable label={t('pool.title')} headings={HEADINGS.map((key) => t(key))}>
          {lines.map(({ id, name, own, spread }) => (
            <tr key={id} className="border-b border-line">
              <th scope="row" className="py-2 pr-3 text-left font-medium">
                {name}
              </th>
              <td className="py-2 pr-3 font-semibold">{shownValue(own)}</td>
              <td className="py-2 pr-3">{shownValue(spread?.median ?? null)}</td>
              <td className="py-2 pr-3 whitespace-nowrap">
                {spread === null ? t('compare.noValue') : `${shownValue(spread.q25)}–${shownValue(spread.q75)}`}
              </td>
              <td className="py-2 pr-3">{spread === null ? t('pool.fewHere') : spread.n}</td>
              <td className="py-2">{standingText(spread, t)}</td>
            </tr>
          ))}
        </WideTable>
      </details>
    </>
  );
}

function standingText(spread: Pooled | null, t: CompareTexts): string {
  if (spread === null) return t('pool.fewHere');
  const { standing } = spread;
  if (standing === null) return t('compare.noValue');
  if (standing.show === 'quartile') return t(`pool.quartile.${standing.quartile}`);
  const { p, lo, hi } = standing;
  return t('pool.percentile', { share: shownPercent(p), low: shownPercent(lo), high: shownPercent(hi) });
}
