import type { PlanMove } from '#roadmap';
import { joinSentences, type Words } from './explain.ts';

/** Where an action stood and stands, and what moved it. */
export function moveSentence(move: PlanMove, words: Words): string {
  const { t, names } = words;
  const { before, after, action } = move;
  const title = t('roadmap.quoted', { title: action.title[names.language] });
  const where =
    before === null
      ? t('ownMoney.entered', { title, after: after ?? '—' })
      : after === null
        ? t('ownMoney.gone', { title, before })
        : t('ownMoney.moved', { title, before, after });
  return joinSentences([where, whyMoved(move, words)], words);
}

function whyMoved({ before, after, pull }: PlanMove, { t }: Words): string {
  const forward = after !== null && (before === null || after < before);
  if (pull !== null) {
    const what = pull.kind === 'goal' ? t(`app:term.goal.${pull.goal}`) : t(`ownMoney.cost.${pull.cost}`);
    return t(forward ? `ownMoney.why.${pull.kind}` : `ownMoney.less.${pull.kind}`, { what });
  }
  return t(forward ? 'ownMoney.why.room' : 'ownMoney.why.others');
}
