import { ownMoney } from '#roadmap';
import { joinSentences, shownPercent } from './explain.ts';
import type { Block } from './model.ts';
import { moveSentence } from './own-money-words.ts';
import type { ReportInput } from './report-input.ts';

/** Changes of place that are told: the first of the plan. */
const MOVES = { full: 6, management: 3, 'one-page': 0 } as const;

/** How the firm's own goals and costs have moved the plan, and what moved which action; nothing where it named none. */
export function ownMoneyBlocks(input: ReportInput): Block[] {
  const { assessment, content, pack, t, edition } = input;
  const { industries, items, advice } = content;
  const compared = ownMoney(assessment, { pack, industries, items, actions: advice.actions });
  if (compared === null) return [];
  const separator = t('explain.listSeparator');
  const { goals } = assessment.profile;
  const costs = Object.entries(assessment.plan?.costShares ?? {}).filter(([, share]) => share > 0);
  const moves = compared.moves.slice(0, MOVES[edition]);
  const more = compared.moves.length - moves.length;
  const named = [
    ...(goals.length === 0
      ? []
      : [t('export:ownMoney.goals', { list: goals.map((goal) => t(`app:term.goal.${goal}`)).join(separator) })]),
    ...(costs.length === 0
      ? []
      : [
          t('export:ownMoney.costs', {
            list: costs.map(([cost, share]) => `${t(`ownMoney.cost.${cost}`)} ${shownPercent(share)}`).join(separator),
          }),
        ]),
    ...(assessment.plan?.agreed === undefined ? [] : [t('ownMoney.agreed')]),
  ];
  const told = moves.length === 0 ? t('ownMoney.same') : t('export:ownMoney.moved', { count: compared.moves.length });
  return [
    { kind: 'heading', id: 'own-money', level: 2, text: t('ownMoney.title') },
    { kind: 'paragraph', text: [joinSentences([...named, told], input)] },
    ...(moves.length === 0
      ? []
      : [{ kind: 'list', ordered: false, items: moves.map((move) => [moveSentence(move, input)]) } as const]),
    ...(more === 0
      ? []
      : [{ kind: 'paragraph', style: 'small', text: [t('export:ownMoney.more', { count: more })] } as const]),
  ];
}
