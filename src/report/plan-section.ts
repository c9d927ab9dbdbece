import type { Roadmap } from '#roadmap';
import { briefly, leftOut } from './brief.ts';
import { costRange } from './money.ts';
import type { Block, Text } from './model.ts';
import { conflictSentence, leftOutSentence, planWords, type PlanWords } from './plan-words.ts';
import type { ReportInput } from './report-input.ts';

const BRIEF = 2;

/** What the plan keeps to, in a sentence each. */
export function conditionSentences({ limits }: Roadmap, { t }: Pick<ReportInput, 't'>): string[] {
  const { budgetWan, personMonths, months } = limits;
  const last = budgetWan.length;
  const years = budgetWan.map((money, at) =>
    t(at + 1 === last ? 'plan.report.lastYear' : 'plan.report.year', {
      year: at + 1,
      money: costRange([money, money], t),
    }),
  );
  return [
    t('plan.report.length', { quarters: months / 3 }),
    ...(years.length === 0 ? [] : [t('plan.report.budget', { list: years.join(t('plan.and')) })]),
    ...(personMonths === Infinity ? [] : [t('plan.report.people', { count: personMonths })]),
  ];
}

/** Demands that cannot be met, what is done and what was left out, each with its reason. */
export function planBlocks(roadmap: Roadmap, input: ReportInput): Block[] {
  const words = planWords(roadmap, input.content.advice.actions, input);
  const { t } = input;
  const blocks: Block[] = [];
  if (roadmap.conflicts.length > 0) {
    const body = roadmap.conflicts.map((conflict): Text => [conflictSentence(conflict, words)]);
    blocks.push({
      kind: 'callout',
      tone: 'warn',
      title: t('plan.conflict.title'),
      body,
    });
  }
  const excluded = roadmap.leftOut.filter(({ why }) => why.kind === 'excluded');
  const noRoom = roadmap.leftOut.filter(({ why }) => why.kind !== 'excluded');
  const title = (id: string) => words.titleOf(id);
  const lists: readonly (readonly [string, readonly Text[]])[] = [
    [
      'done',
      roadmap.done.map(({ action, evidence }): Text => [
        line(title(action.id), evidence || t('plan.aside.noEvidence'), words),
      ]),
    ],
    ['excluded', excluded.map(({ action, why }): Text => [line(title(action.id), leftOutSentence(why, words), words)])],
    ['leftOut', noRoom.map(({ action, why }): Text => [line(title(action.id), leftOutSentence(why, words), words)])],
  ];
  for (const [kind, items] of lists) {
    if (items.length === 0) continue;
    blocks.push({
      kind: 'heading',
      id: `plan-${kind}`,
      level: 2,
      text: t(`plan.aside.${kind as 'done'}`),
    });
    if (kind === 'leftOut' && input.edition === 'full') {
      blocks.push({ kind: 'fields', items: byReason(noRoom, words) });
      continue;
    }
    // what the firm decided is shown whole; of what found no room a board sees the head
    const most = kind === 'leftOut' ? BRIEF : items.length;
    blocks.push({ kind: 'list', ordered: false, items: briefly(items, most, input) });
    blocks.push(...leftOut(items, most, input));
  }
  return blocks;
}

/** A reason that many actions share is said once. */
function byReason(noRoom: Roadmap['leftOut'], words: PlanWords): { label: string; texts: Text[] }[] {
  const titles = new Map<string, string[]>();
  for (const { action, why } of noRoom) {
    const reason = leftOutSentence(why, words);
    titles.set(reason, [...(titles.get(reason) ?? []), words.titleOf(action.id)]);
  }
  return [...titles].map(([label, own]) => ({ label, texts: own.map((title): Text => [title]) }));
}

function line(title: string, text: string, { t }: PlanWords): string {
  return t('plan.report.line', { title, text });
}
