import { heatmapOf } from '#report';
import { Card, ResponsiveChart } from '#ui';
import { Figure } from './figure.tsx';
import type { FindingsProps } from './findings-props.ts';
import { useTrace } from './trace-context.tsx';

/** Where the strong and the weak capabilities lie, at one look; and the same as a table. */
export function CapabilityHeatmap({ findings, words }: FindingsProps) {
  const { card, simulation, items } = findings;
  const { t, names, pack } = words;
  const openTrace = useTrace();
  const asked = new Set(items.map(({ capability }) => capability));
  const rows = pack.dimensions.flatMap(({ id, capabilities }) =>
    capabilities
      .filter((capability) => asked.has(capability.id))
      .map((capability) => ({ dimension: id, ...capability })),
  );
  return (
    <Card aria-labelledby="heatmap">
      <h2 id="heatmap" className="text-lg font-semibold">
        {t('result.heatmap')}
      </h2>
      <div className="mt-4">
        <ResponsiveChart
          maxWidth={1180}
          draw={(width) => heatmapOf({ ...words, card, simulation, width })}
          onOpen={openTrace}
        />
      </div>
      <details className="mt-5 border-t border-line pt-3">
        <summary className="text-sm font-medium text-brand">{t('result.asTable')}</summary>
        <div className="mt-3 overflow-x-auto">
          <table className="w-full text-left text-sm">
            <thead>
              <tr className="border-b border-line-strong">
                <th scope="col" className="py-2 pr-4 font-medium">
                  {t('result.dimension')}
                </th>
                <th scope="col" className="py-2 pr-4 font-medium">
                  {t('result.capability')}
                </th>
                <th scope="col" className="py-2 font-medium">
                  {t('result.level')}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ id, dimension }) => {
                const node = card.nodes[id];
                const level = node?.level ?? null;
                const open = (node?.coverage ?? 1) < 1;
                return (
                  <tr key={id} className="border-b border-line align-top">
                    <td className="py-1.5 pr-4 text-muted">{names.of(dimension)}</td>
                    <th scope="row" className="py-1.5 pr-4 font-normal">
                      {names.of(id)}
                    </th>
                    <td className="py-1.5">
                      {level === null ? (
                        '—'
                      ) : (
                        <Figure node={id} words={words}>
                          {open ? t('result.heatmapUnknown') : `${level} ${names.level(level)}`}
                        </Figure>
                      )}
                    </td>
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
