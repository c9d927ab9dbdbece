import { dimensionBarsOf, radarOf, shownPercent, shownRange, shownValue, statusPhrase } from '#report';
import { Card, ResponsiveChart } from '#ui';
import { Figure } from './figure.tsx';
import type { FindingsProps } from './findings-props.ts';
import { useTrace } from './trace-context.tsx';

/** All dimensions as radar and bars, and the same as a table. */
export function DimensionResults({ findings, words }: FindingsProps) {
  const { card, simulation, roadmap } = findings;
  const { t, names } = words;
  const openTrace = useTrace();
  const facts = { ...words, card, simulation, ...(roadmap === null ? {} : { target: roadmap.target }) };
  return (
    <Card aria-labelledby="dimensions">
      <h2 id="dimensions" className="text-lg font-semibold">
        {t('result.radar')}
      </h2>
      <div className="mt-4 grid items-center gap-6 lg:grid-cols-2">
        <ResponsiveChart maxWidth={540} draw={(width) => radarOf({ ...facts, width })} />
        <ResponsiveChart maxWidth={640} draw={(width) => dimensionBarsOf({ ...facts, width })} onOpen={openTrace} />
      </div>
      <details className="mt-5 border-t border-line pt-3">
        <summary className="text-sm font-medium text-brand">{t('result.asTable')}</summary>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keys */}
        <div className="mt-3 overflow-x-auto" tabIndex={0} role="group" aria-labelledby="dimensions">
          <table className="w-full text-left text-sm max-sm:text-xs max-sm:[&_:is(td,th)]:pr-2">
            <thead>
              <tr className="border-b border-line-strong">
                <th scope="col" className="py-2 font-medium">
                  {t('result.dimension')}
                </th>
                <th scope="col" className="py-2 text-right font-medium">
                  {t('result.value')}
                </th>
                <th scope="col" className="py-2 text-right font-medium">
                  {t('result.range')}
                </th>
                <th scope="col" className="py-2 pl-4 font-medium">
                  {t('result.level')}
                </th>
                <th scope="col" className="py-2 text-right font-medium">
                  {t('result.coverage')}
                </th>
              </tr>
            </thead>
            <tbody>
              {card.dimensions.map((id) => {
                const node = card.nodes[id];
                const range = simulation?.dimensions[id];
                const ends = range === undefined ? undefined : shownRange([range.q10, range.q90]);
                const level = node?.publishedLevel ?? null;
                const status = statusPhrase(node, t);
                return (
                  <tr key={id} className="border-b border-line align-top">
                    <th scope="row" className="py-2 font-normal">
                      {names.of(id)}
                      {status !== undefined && <span className="block text-xs text-muted">{status}</span>}
                    </th>
                    <td className="py-2 text-right font-semibold">
                      {node?.value == null ? (
                        shownValue(null)
                      ) : (
                        <Figure node={id} words={words}>
                          {shownValue(node.value)}
                        </Figure>
                      )}
                    </td>
                    <td className="py-2 text-right">
                      {ends === undefined ? '—' : t('result.rangeOf', { low: ends[0], high: ends[1] })}
                    </td>
                    <td className="py-2 pl-4">{level === null ? '—' : `${level} ${names.level(level)}`}</td>
                    <td className="py-2 text-right">{node?.coverage == null ? '—' : shownPercent(node.coverage)}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      </details>
    </Card>
  );
}
