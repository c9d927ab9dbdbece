import { anchorInFull } from './explain.ts';
import type { Block, Cell } from './model.ts';
import type { ReportInput } from './report-input.ts';
import { standingCapabilities, type StandingCapability } from './standing.ts';

/** Rows at most of either table. */
const MOST = {
  strong: { 'one-page': 0, management: 3, full: 5 },
  weak: { 'one-page': 0, management: 4, full: 5 },
} as const;

/** What the firm can build on and where it lags most, each with what was answered and what comes next. */
export function strengthsSection(input: ReportInput): Block[] {
  const { t, names, scoring } = input;
  const priority = new Map(input.roadmap?.actions.map(({ action, priority: p }) => [action.capability, p]));
  const standing = standingCapabilities(input);
  const good = standing.filter(({ gap, level }) => gap <= 0 || level >= 3).sort((a, b) => b.level - a.level);
  const strong = good.slice(0, MOST.strong[input.edition]);
  const weak = standing
    .filter((one) => one.gap > 0 && !strong.includes(one))
    .sort((a, b) => b.gap - a.gap || (priority.get(b.id) ?? 0) - (priority.get(a.id) ?? 0))
    .slice(0, MOST.weak[input.edition]);
  if (strong.length + weak.length === 0) return [];
  const name = ({ id, level }: StandingCapability): Cell => [
    [{ text: names.of(id), bold: true }],
    [{ text: t('export:strengths.levelNow', { level, name: names.level(level) }), muted: true }],
  ];
  const blocks: Block[] = [{ kind: 'heading', id: 'strengths', level: 1, text: t('export:strengths.title') }];
  if (strong.length > 0) {
    blocks.push({
      kind: 'table',
      id: 'strengths-table',
      caption: t('export:strengths.strong'),
      columns: [
        { title: t('export:strengths.capability'), width: 34 },
        { title: t('export:strengths.have'), width: 66 },
      ],
      rows: strong.map((one) => [name(one), [[anchorInFull(one.item, one.level, input)]]]),
    });
  } else {
    blocks.push({
      kind: 'paragraph',
      text: [t('export:strengths.noneStrong', { level: scoring.card.published ?? 1 })],
    });
  }
  if (weak.length > 0) {
    blocks.push({
      kind: 'table',
      id: 'gaps-table',
      caption: t('export:strengths.weak'),
      columns: [
        { title: t('export:strengths.capability'), width: 26 },
        { title: t('export:strengths.now'), width: 37 },
        { title: t('export:strengths.next'), width: 37 },
      ],
      rows: weak.map((one) => [
        name(one),
        [[names.anchor(one.item, one.level)]],
        [[names.anchor(one.item, Math.min(5, one.level + 1))]],
      ]),
    });
  }
  return blocks;
}
