import { siteDotsPicture } from '#charts';
import { useTexts, type Texts } from '#i18n';
import { levelPhrase, shownRange, shownValue, type Words } from '#report';
import { measuredAt } from '#scoring';
import { Callout, Card, ResponsiveChart, WideTable } from '#ui';
import { useWords } from '../use-findings.ts';
import type { Site } from './site-result.ts';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly values: readonly (number | null)[];
  /** Highest less lowest; null with fewer than two values. */
  readonly spread: number | null;
}

type CompareTexts = Texts<'compare'>;

/** Index, level and dimensions of each, as a picture and as a table; a letter stands for a site. */
export function SitesComparison({ sites }: { readonly sites: readonly Site[] }) {
  const t = useTexts('compare');
  const words = useWords([]);
  const marks = sites.map((_, place) => String.fromCodePoint(65 + place));
  const rows = words.pack.dimensions.map(({ id }) => rowOf(id, words.names.of(id), sites));
  const widest = rows.reduce<Row | undefined>(
    (most, row) => ((row.spread ?? -1) > (most?.spread ?? -1) ? row : most),
    undefined,
  );
  const mixed = new Set(sites.map(({ scope }) => scope)).size > 1;
  const list = rows.map(
    ({ name, values }) => `${name} ${values.map((value, place) => `${marks[place]} ${shownValue(value)}`).join(' ')}`,
  );
  return (
    <>
      {mixed && <Callout tone="warn" title={t('sites.mixedScope')} />}
      <Card aria-label={t('sites.title')} className="flex flex-col gap-5">
        <SiteTable sites={sites} marks={marks} words={words} />
        {widest?.spread != null && widest.spread > 0 && (
          <p className="font-medium">{t('sites.differs', { name: widest.name, spread: shownValue(widest.spread) })}</p>
        )}
        <figure>
          <figcaption className="mb-2 font-medium">{t('sites.picture')}</figcaption>
          <ResponsiveChart
            maxWidth={820}
            draw={(width) =>
              siteDotsPicture({
                title: t('sites.picture'),
                description: t('sites.pictureText', { list: list.join(t('sites.listSeparator')) }),
                marks,
                rows: rows.map(({ name, values, spread }) => ({ label: name, values, shown: spreadText(spread, t) })),
                thresholds: words.pack.thresholds,
                width,
              })
            }
          />
        </figure>
        <details>
          <summary className="font-medium text-brand">{t('compare.asTable')}</summary>
          <DimensionTable rows={rows} marks={marks} />
        </details>
      </Card>
    </>
  );
}

function rowOf(id: string, name: string, sites: readonly Site[]): Row {
  const values = sites.map(({ result }) => (result === null ? null : measuredAt(result, id).value));
  const known = values.filter((value) => value !== null);
  return { id, name, values, spread: known.length < 2 ? null : Math.max(...known) - Math.min(...known) };
}

function spreadText(spread: number | null, t: CompareTexts): string {
  return spread === null ? t('compare.noValue') : shownValue(spread);
}

interface SiteTableProps {
  readonly sites: readonly Site[];
  readonly marks: readonly string[];
  readonly words: Words;
}

function SiteTable({ sites, marks, words }: SiteTableProps) {
  const t = useTexts('compare');
  return (
    <WideTable
      label={t('sites.title')}
      headings={[t('sites.site'), t('compare.index'), t('sites.range'), t('sites.level')]}
    >
      {sites.map(({ assessment, result, scope, otherVersion }, place) => (
        <tr key={assessment.id} className="border-b border-line align-top">
          <th scope="row" className="py-2.5 pr-3 text-left font-medium">
            <span className="mr-2 inline-grid size-6 place-items-center rounded-full border border-ink text-xs font-bold">
              {marks[place]}
            </span>
            {assessment.profile.firmName === '' ? t('app:start.unnamed') : assessment.profile.firmName}
            <span className="mt-0.5 block pl-8 text-xs font-normal text-muted">
              {otherVersion === null
                ? t(`change.scope.${scope}`)
                : `${t(`change.scope.${scope}`)} · ${t('sites.frozenRuler', { version: otherVersion })}`}
            </span>
          </th>
          <td className="py-2.5 pr-3 font-semibold">
            {result === null ? t('sites.noResult') : shownValue(result.value)}
          </td>
          <td className="py-2.5 pr-3 whitespace-nowrap">
            {result?.interval80 === undefined ? t('compare.noValue') : shownRange(result.interval80).join('–')}
          </td>
          <td className="py-2.5">{levelPhrase(result?.level ?? null, words)}</td>
        </tr>
      ))}
    </WideTable>
  );
}

function DimensionTable({ rows, marks }: { readonly rows: readonly Row[]; readonly marks: readonly string[] }) {
  const t = useTexts('compare');
  return (
    <WideTable label={t('sites.picture')} headings={[t('compare.dimension'), ...marks, t('sites.spread')]}>
      {rows.map(({ id, name, values, spread }) => (
        <tr key={id} className="border-b border-line">
          <th scope="row" className="py-2 pr-3 text-left font-medium">
            {name}
          </th>
          {values.map((value, place) => (
            <td key={marks[place]} className="py-2 pr-3">
              {shownValue(value)}
            </td>
          ))}
          <td className="py-2 font-semibold">{spreadText(spread, t)}</td>
        </tr>
      ))}
    </WideTable>
  );
}
