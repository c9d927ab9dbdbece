import { useMemo } from 'react';
import { dumbbellPicture } from '#charts';
import { useTexts, type Texts } from '#i18n';
import { levelPhrase, shownRange, shownValue, type Words } from '#report';
import { compareResults, type Comparison, type Measured, type Move } from '#scoring';
import { ResponsiveChart, WideTable } from '#ui';
import { RulerSplit } from './ruler-split.tsx';
import { shownDelta } from './signed.ts';
import type { NamedSide } from './use-sides.ts';

interface PairProps {
  readonly before: NamedSide;
  readonly after: NamedSide;
  readonly words: Words;
}

type CompareTexts = Texts<'compare'>;

/** What became of the index, the level and each dimension, and whether that is more than uncertainty. */
export function PairComparison({ before, after, words }: PairProps) {
  const t = useTexts('compare');
  const comparison = useMemo(
    () =>
      compareResults(
        before.side.result,
        after.side.result,
        words.pack.dimensions.map(({ id }) => id),
      ),
    [before, after, words.pack],
  );
  const { root, levels, dimensions } = comparison;
  const count = (verdict: Move['verdict']) => dimensions.filter(({ move }) => move.verdict === verdict).length;
  const values = { before: shownValue(root.before.value), after: shownValue(root.after.value), delta: deltaOf(root) };
  const [up, down] = [count('up'), count('down')];
  return (
    <>
      <div className="flex flex-col gap-1.5">
        <p className="text-lg font-semibold">{t(`compare.headline.${root.verdict}`, values)}</p>
        <p>
          {t(levels.before === levels.after ? 'compare.sameLevel' : 'compare.levels', {
            before: levelPhrase(levels.before, words),
            after: levelPhrase(levels.after, words),
          })}
        </p>
        <p>{t('compare.counts', { up, down, rest: dimensions.length - up - down })}</p>
      </div>
      <figure>
        <figcaption className="mb-2 font-medium">{t('compare.picture')}</figcaption>
        <ResponsiveChart
          maxWidth={820}
          draw={(width) => pictureOf(comparison, { before: before.name, after: after.name, words, t, width })}
        />
      </figure>
      <p className="text-sm text-muted">{t('compare.how')}</p>
      <details>
        <summary className="font-medium text-brand">{t('compare.asTable')}</summary>
        <MovesTable comparison={comparison} before={before.name} after={after.name} words={words} />
      </details>
      <RulerSplit before={before} after={after} words={words} />
    </>
  );
}

function deltaOf({ before, after }: Move): string {
  return shownDelta(before.value, after.value);
}

interface PictureWords {
  readonly before: string;
  readonly after: string;
  readonly words: Words;
  readonly t: CompareTexts;
  readonly width: number;
}

function pictureOf({ dimensions }: Comparison, { before, after, words, t, width }: PictureWords) {
  const list = dimensions.map(({ id, move }) =>
    t('compare.rowText', {
      name: words.names.of(id),
      before: shownValue(move.before.value),
      after: shownValue(move.after.value),
      verdict: t(`compare.verdict.${move.verdict}`),
    }),
  );
  return dumbbellPicture({
    title: t('compare.picture'),
    description: t('compare.pictureText', { before, after, list: list.join(t('sites.listSeparator')) }),
    names: { before, after },
    rows: dimensions.map(({ id, move }) => ({
      label: words.names.of(id),
      before: move.before,
      after: move.after,
      shown: move.delta === null ? t('compare.noValue') : deltaOf(move),
      certain: move.verdict === 'up' || move.verdict === 'down',
    })),
    thresholds: words.pack.thresholds,
    width,
  });
}

function measuredText({ value, range }: Measured, t: CompareTexts): string {
  if (value === null) return t('compare.noValue');
  if (range === undefined) return shownValue(value);
  const [low, high] = shownRange(range);
  return t('compare.valueRange', { value: shownValue(value), low, high });
}

interface MovesTableProps {
  readonly comparison: Comparison;
  readonly before: string;
  readonly after: string;
  readonly words: Words;
}

function MovesTable({ comparison, before, after, words }: MovesTableProps) {
  const t = useTexts('compare');
  const { root, application, readiness, dimensions } = comparison;
  const rows = [
    { id: 'root', name: t('compare.index'), move: root },
    { id: 'A', name: t('compare.application'), move: application },
    { id: 'F', name: t('compare.readiness'), move: readiness },
    ...dimensions.map(({ id, move }) => ({ id, name: words.names.of(id), move })),
  ];
  return (
    <WideTable
      label={t('compare.asTable')}
      headings={[t('compare.dimension'), before, after, t('compare.change'), t('compare.verdictTitle')]}
    >
      {rows.map(({ id, name, move }) => (
        <tr key={id} className="border-b border-line">
          <th scope="row" className="py-2 pr-3 text-left font-medium">
            {name}
          </th>
          <td className="py-2 pr-3 whitespace-nowrap">{measuredText(move.before, t)}</td>
          <td className="py-2 pr-3 whitespace-nowrap">{measuredText(move.after, t)}</td>
          <td className="py-2 pr-3 font-semibold whitespace-nowrap">{deltaOf(move)}</td>
          <td className="py-2">{t(`compare.verdict.${move.verdict}`)}</td>
        </tr>
      ))}
    </WideTable>
  );
}
