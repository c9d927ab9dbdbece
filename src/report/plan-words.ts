import type { Action } from '#catalogue';
import type { Words } from './explain.ts';
import { monthPhrase, quarterPhrase, type TimeWords } from './plan-time.ts';
import {
  quarterOf,
  type Conflict,
  type Enough,
  type Held,
  type LeftOut,
  type PlanChange,
  type Roadmap,
} from '#roadmap';

/** What is needed to speak of a plan. */
export interface PlanWords extends Words, TimeWords {
  /** Title of an action by id, quoted. */
  readonly titleOf: (action: string) => string;
}

/** Why an action starts no earlier. */
export function heldSentence(held: Held, words: PlanWords): string {
  if (held.kind === 'prerequisite') return words.t('plan.held.prerequisite', { title: words.titleOf(held.action) });
  return words.t(`plan.held.${held.kind}`);
}

export function leftOutSentence(why: LeftOut['why'], words: PlanWords): string {
  if (why.kind === 'waits') return words.t('plan.leftOut.waits', { title: words.titleOf(why.action) });
  if (why.kind === 'excluded') return words.t('plan.leftOut.excluded', { reason: why.reason });
  return words.t(`plan.leftOut.${why.kind}`);
}

export function changeSentence(change: PlanChange, words: PlanWords): string {
  const { t } = words;
  const title = words.titleOf(change.action.id);
  const phrase = (month: number) => quarterPhrase(month, words);
  if (change.kind === 'added') return t('plan.change.added', { title, to: phrase(change.to) });
  if (change.kind === 'removed') {
    const why = change.why === undefined ? '' : leftOutSentence(change.why, words);
    return why === '' ? t('plan.change.gone', { title }) : t('plan.change.removed', { title, why });
  }
  const sameQuarter = quarterOf(change.from) === quarterOf(change.to);
  const [from, to] = sameQuarter
    ? [monthPhrase(change.from, words), monthPhrase(change.to, words)]
    : [phrase(change.from), phrase(change.to)];
  if (change.to < change.from && change.held.kind !== 'pinned') return t('plan.change.earlier', { title, from, to });
  return t('plan.change.moved', { title, from, to, why: heldSentence(change.held, words) });
}

/** A demand that cannot be met, in a sentence or two: what is in its way and by how much. */
export function conflictSentence(conflict: Conflict, words: PlanWords): string {
  const { t, titleOf } = words;
  switch (conflict.kind) {
    case 'pinned-and-excluded':
    case 'pinned-not-needed':
      return t(`plan.conflict.${conflict.kind}`, { title: titleOf(conflict.action) });
    case 'pinned-needs-excluded':
      return t('plan.conflict.pinned-needs-excluded', {
        title: titleOf(conflict.action),
        other: titleOf(conflict.prerequisite),
      });
    case 'pinned-before-prerequisite':
      return t('plan.conflict.pinned-before-prerequisite', {
        title: titleOf(conflict.action),
        other: titleOf(conflict.prerequisite),
        earliest: quarterPhrase(conflict.earliest, words),
      });
    case 'pinned-outside-plan':
      return t('plan.conflict.pinned-outside-plan', {
        title: titleOf(conflict.action),
        quarters: conflict.months / 3,
      });
    case 'pinned-over-limit':
      return t('plan.conflict.pinned-over-limit', {
        title: titleOf(conflict.action),
        enough: enoughPhrase(conflict.enough, words),
      });
    case 'level-out-of-reach':
      return conflict.best === null
        ? t('plan.conflict.level-withheld', { level: conflict.level })
        : t('plan.conflict.level-out-of-reach', { level: conflict.level, best: conflict.best });
    case 'level-needs-excluded':
      return t('plan.conflict.level-needs-excluded', {
        level: conflict.level,
        list: conflict.actions.map(titleOf).join(t('plan.and')),
      });
    case 'level-over-limit':
      return t('plan.conflict.level-over-limit', {
        level: conflict.level,
        count: conflict.actions,
        enough: enoughPhrase(conflict.enough, words),
      });
  }
}

function enoughPhrase(enough: Enough, { t }: PlanWords): string {
  const ways = (['budget', 'people', 'slots', 'horizon'] as const).flatMap((limit) => {
    const more = enough[limit];
    return more === undefined ? [] : [t(`plan.enough.${limit}`, { more })];
  });
  return ways.length === 0 ? t('plan.enough.several') : t('plan.enough.any', { list: ways.join(t('plan.enough.or')) });
}

/** Titles of everything a plan may speak of. */
export function planWords(roadmap: Roadmap, actions: readonly Action[], words: Words): PlanWords {
  const titles = new Map(actions.map(({ id, title }) => [id, title[words.names.language]]));
  return {
    ...words,
    startsOn: roadmap.startsOn,
    titleOf: (id: string) => words.t('roadmap.quoted', { title: titles.get(id) ?? id }),
  };
}
