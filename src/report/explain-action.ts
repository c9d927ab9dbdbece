import type { Assessment } from '#answers';
import type { Advice, Capability, CostKind, Item } from '#catalogue';
import type { PlannedAction, Roadmap } from '#roadmap';
import { citedMeasures, sourcesOfMeasures } from './cited.ts';
import { shownPercent, type Words } from './explain.ts';
import { costRange } from './money.ts';

/** What the reasons of an action are told from. */
export interface ActionContext {
  readonly words: Words;
  readonly roadmap: Roadmap;
  /** Items the assessment asks. */
  readonly items: readonly Item[];
  readonly assessment: Pick<Assessment, 'answers' | 'profile' | 'plan'>;
  readonly advice: Pick<Advice, 'measures' | 'scenarios' | 'sources'>;
}

/** Why an action is in the plan, in sentences: lists, so that screen and report set them in their own way. */
export interface ActionReasons {
  /** The answers it follows from: question, level chosen, target. */
  readonly answers: readonly string[];
  /** What it makes possible: actions of the plan and scenarios; empty where it is an end in itself. */
  readonly opens: readonly string[];
  /** Number, title and atomic item of the measures behind it. */
  readonly measures: readonly string[];
  /** The documents these stand in, with their numbers. */
  readonly documents: readonly string[];
  /** What it costs and how that was estimated. */
  readonly cost: string;
  /** Why it stands at this place in the order. */
  readonly order: readonly string[];
}

/** @see docs/method.md (why an action) */
export function actionReasons(planned: PlannedAction, context: ActionContext): ActionReasons {
  return {
    answers: [...answerSentences(planned, context), ...needSentences(planned, context)],
    opens: openSentences(planned, context),
    measures: measureSentences(planned, context),
    documents: documentSentences(planned, context),
    cost: costSentence(planned, context),
    order: orderSentences(planned, context),
  };
}

function answerSentences({ action }: PlannedAction, { words, items, assessment }: ActionContext): string[] {
  const { t, names } = words;
  const own = items.filter(({ capability }) => capability === action.capability);
  return own.map(({ id }) => {
    const answer = assessment.answers[id];
    const stem = names.stem(id);
    if (answer?.state !== 'ok') return t(answer?.state === 'unknown' ? 'why.unknown' : 'why.blank', { stem });
    return t('why.answer', { stem, level: answer.level, anchor: names.anchor(id, answer.level) });
  });
}

/** Its own gap, or what else needs it; what speaks against it, and what has to be checked. */
function needSentences(planned: PlannedAction, context: ActionContext): string[] {
  const { action, reason, declined, toCheck, unlocks, unknown } = planned;
  const { words, roadmap } = context;
  const { t, names } = words;
  const capability = names.of(action.capability);
  const { from, to } = action;
  const separator = t('explain.listSeparator');
  const checks = toCheck.map((one) =>
    t('roadmap.toCheckOne', { capability: names.of(one.capability), level: one.level }),
  );
  return [
    reason === 'gap'
      ? t('why.gap', { capability, from, to, target: Math.max(to, roadmap.target) })
      : t('why.needed', { capability, from, to, list: titles(unlocks, context) }),
    ...(unknown ? [t('why.ifKnown')] : []),
    ...(declined ? [t('roadmap.declined', { capability })] : []),
    ...(checks.length > 0 ? [t('roadmap.toCheck', { list: checks.join(separator) })] : []),
  ];
}

function openSentences({ action, unlocks }: PlannedAction, context: ActionContext): string[] {
  const { words, advice } = context;
  const { t, names } = words;
  const scenarios = action.scenarios.flatMap((id) => {
    const scenario = advice.scenarios.find((one) => one.id === id);
    return scenario === undefined ? [] : [t('roadmap.quoted', { title: scenario.name[names.language] })];
  });
  return [
    ...(unlocks.length > 0 ? [t('roadmap.unlocks', { list: titles(unlocks, context) })] : []),
    ...(scenarios.length > 0 ? [t('why.scenarios', { list: scenarios.join(t('explain.listSeparator')) })] : []),
  ];
}

function measureSentences({ action }: PlannedAction, { words, advice }: ActionContext): string[] {
  return citedMeasures(action.measures, advice, words).map(({ id, label, title, text }) =>
    words.t('why.measure', { id, label, title, text }),
  );
}

function documentSentences({ action }: PlannedAction, { words, advice }: ActionContext): string[] {
  const { t, names } = words;
  return sourcesOfMeasures(action.measures, advice).map(({ title, number }) =>
    t('why.document', { title: title[names.language], number: number ?? '—' }),
  );
}

function costSentence({ action }: PlannedAction, { words, roadmap }: ActionContext): string {
  const { t, names } = words;
  return t('why.cost', {
    cost: costRange(action.costWan[roadmap.size], t),
    size: t(`app:term.size.${roadmap.size}`),
    basis: action.costBasis[names.language],
    effort: action.personMonths,
  });
}

/** What pulls it forward: goals, costs, what waits for it; then what it has to wait for itself. */
function orderSentences(planned: PlannedAction, context: ActionContext): string[] {
  const { action, priority, unlocks, held } = planned;
  const { words, assessment } = context;
  const { t, pack } = words;
  const separator = t('explain.listSeparator');
  const capability = pack.dimensions.flatMap((one) => one.capabilities).find(({ id }) => id === action.capability);
  const goals = assessment.profile.goals.filter((goal) => (capability?.goals[goal] ?? 0) > 0);
  const costs = costsRelieved(capability, context);
  return [
    ...(goals.length > 0
      ? [t('why.goals', { list: goals.map((goal) => t(`app:term.goal.${goal}`)).join(separator) })]
      : []),
    ...(costs.length > 0 ? [t('why.costs', { list: costs.join(separator) })] : []),
    ...(unlocks.length > 0 ? [t('why.waiting', { count: unlocks.length })] : []),
    ...(priority > 0 ? [t('why.points', { points: Math.round(priority) })] : []),
    held.kind === 'prerequisite'
      ? t('plan.held.prerequisite', { title: titles([held.action], context) })
      : t(`plan.held.${held.kind}`),
  ];
}

/** Kinds of cost it relieves that the firm named, with their share. */
function costsRelieved(capability: Capability | undefined, { words: { t }, assessment }: ActionContext): string[] {
  const shares = Object.entries(assessment.plan?.costShares ?? {}) as [CostKind, number][];
  return shares
    .filter(([kind, share]) => share > 0 && (capability?.costs[kind] ?? 0) > 0)
    .map(([kind, share]) => t('why.costShare', { cost: t(`ownMoney.cost.${kind}`), share: shownPercent(share) }));
}

/** Titles of actions of the plan, quoted. */
function titles(ids: readonly string[], { words: { t, names }, roadmap }: ActionContext): string {
  return roadmap.actions
    .filter(({ action }) => ids.includes(action.id))
    .map(({ action }) => t('roadmap.quoted', { title: action.title[names.language] }))
    .join(t('explain.listSeparator'));
}
