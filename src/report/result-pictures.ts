import {
  heatmapPicture,
  levelBarsPicture,
  levelScalePicture,
  quadrantPicture,
  radarPicture,
  type HeatmapCell,
  type Picture,
} from '#charts';
import { floorTo } from '#kernel';
import { joinSentences, levelPhrase, shownRange, shownValue, type Words } from './explain.ts';
import type { ScoreCard, Simulation } from '#scoring';

export interface ResultFacts extends Words {
  readonly card: ScoreCard;
  readonly simulation: Simulation | null;
  /** Level aimed at, drawn where the chart has room for it. */
  readonly target?: number;
  /** Of an earlier assessment: value on 1–5 by dimension. */
  readonly earlier?: Readonly<Record<string, number | null>>;
  /** In points; each picture has a sensible width of its own. */
  readonly width?: number;
}

/** “研发设计 2.00、…”: what a chart of dimensions says, for somebody who does not see it. */
function spokenDimensions({ card, names, t }: ResultFacts): string {
  return card.dimensions
    .map((id) => `${names.of(id)} ${shownValue(card.nodes[id]?.value ?? null)}`)
    .join(t('explain.listSeparator'));
}

function rangeOf(simulation: Simulation | null, id: string): { range?: readonly [number, number] } {
  const found = simulation?.dimensions[id];
  return found === undefined ? {} : { range: [found.q10, found.q90] };
}

export function radarOf(facts: ResultFacts): Picture {
  const { card, simulation, names, t, target, earlier, pack, width } = facts;
  const bound = target === undefined ? undefined : pack.thresholds[target - 1];
  return radarPicture({
    title: t('result.radar'),
    description: t('result.radarText', { list: spokenDimensions(facts) }),
    axes: card.dimensions.map((id) => ({
      label: names.of(id),
      value: card.nodes[id]?.value ?? null,
      ...rangeOf(simulation, id),
      ...(earlier === undefined ? {} : { earlier: earlier[id] ?? null }),
    })),
    ...(bound === undefined ? {} : { target: bound }),
    ...(width === undefined ? {} : { width }),
  });
}

export function dimensionBarsOf(facts: ResultFacts): Picture {
  const { card, simulation, names, t, target, pack, width } = facts;
  return levelBarsPicture({
    title: t('result.bars'),
    description: t('result.barsText', { list: spokenDimensions(facts) }),
    thresholds: pack.thresholds,
    bars: card.dimensions.map((id) => {
      const node = card.nodes[id];
      const level = node?.publishedLevel ?? null;
      const value = shownValue(node?.value ?? null);
      return {
        id,
        label: names.of(id),
        value: node?.value ?? null,
        shown: level === null ? value : `${value} · L${level}`,
        level: level as 1 | 2 | 3 | 4 | 5 | null,
        ...rangeOf(simulation, id),
      };
    }),
    ...(target === undefined ? {} : { target }),
    ...(width === undefined ? {} : { width }),
  });
}

/** The overall scale; without a value the mark stands at the bottom. */
export function levelScaleOf(facts: ResultFacts): Picture {
  const { card, simulation, names, t, pack, width } = facts;
  const value = card.root.value ?? pack.thresholds[0] ?? 1;
  const range = simulation?.interval80.shown ?? [value, value];
  const [low, high] = shownRange(range);
  return levelScalePicture({
    title: t('result.scale'),
    description: t('result.scaleText', {
      value: shownValue(value),
      low,
      high,
      level: levelPhrase(card.published, facts),
    }),
    levels: pack.levels.map(({ level }, index) => ({
      name: `${level} ${names.level(level)}`,
      from: pack.thresholds[index] ?? 1,
    })),
    value: floorTo(value, 2),
    range,
    level: card.published,
    ...(width === undefined ? {} : { width }),
  });
}

/** Level value that splits low from high on both axes. */
const CUT = 2.8;

export function quadrantOf({ card, t, width }: ResultFacts): Picture {
  const application = card.indices?.application ?? null;
  const readiness = card.indices?.readiness ?? null;
  const quadrant = card.indices?.quadrant ?? null;
  const name = (id: string) => t(`result.quadrantName.${id}`);
  return quadrantPicture({
    title: t('result.quadrant'),
    description:
      quadrant === null
        ? t('result.nothing')
        : t('result.quadrantIs', { name: name(quadrant), advice: t(`result.quadrantAdvice.${quadrant}`) }),
    names: {
      waiting: name('waiting'),
      building: name('building-up'),
      overreaching: name('over-reaching'),
      leading: name('leading'),
    },
    axes: { application: t('app:term.index.application'), readiness: t('app:term.index.readiness') },
    application,
    readiness,
    cut: CUT,
    ...(width === undefined ? {} : { width }),
  });
}

/** Every capability asked by its level, one row a dimension. */
export function heatmapOf(facts: ResultFacts): Picture {
  const { card, names, t, pack, width } = facts;
  const cellOf = ({ id }: { readonly id: string }): HeatmapCell => {
    const level = (card.nodes[id]?.level ?? null) as HeatmapCell['level'];
    const open = (card.nodes[id]?.coverage ?? 1) < 1;
    const label = names.of(id);
    if (level === null) return { id, label, shown: '—', level, state: 'none' };
    return { id, label, shown: open ? '?' : String(level), level, state: open ? 'unknown' : 'answered' };
  };
  const asked = pack.dimensions.filter(({ id }) => card.nodes[id] !== undefined);
  const rows = asked.map(({ id, capabilities }) => {
    const value = shownValue(card.nodes[id]?.value ?? null);
    const level = card.nodes[id]?.publishedLevel ?? null;
    const shown = level === null ? value : `${value} · L${level}`;
    return { label: names.of(id), shown, cells: capabilities.map(cellOf) };
  });
  const spoken = rows.map(({ label, cells }) =>
    t('result.heatmapRow', {
      dimension: label,
      list: cells.map((cell) => `${cell.label} ${cell.shown}`).join(t('explain.listSeparator')),
    }),
  );
  return heatmapPicture({
    title: t('result.heatmap'),
    description: t('result.heatmapText', { list: joinSentences(spoken, facts) }),
    rows,
    key: {
      levels: pack.levels.map(({ level }) => `${level} ${names.level(level)}`),
      unknown: t('result.heatmapUnknown'),
      none: t('result.heatmapNone'),
    },
    ...(width === undefined ? {} : { width }),
  });
}
