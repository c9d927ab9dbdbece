import type { ReactNode } from 'react';
import type { Action } from '#catalogue';
import { leftOutSentence, type PlanWords } from '#report';
import { Button } from '#ui';
import type { PlanInHand } from './use-plan.ts';

/** What is done, what was left out and what found no place: each with the way back into the plan. */
export function PlanAside({ plan, words }: { readonly plan: PlanInHand; readonly words: PlanWords }) {
  const { t } = words;
  const { roadmap, wishes, decide } = plan;
  const excluded = roadmap.leftOut.filter(({ why }) => why.kind === 'excluded');
  const others = roadmap.leftOut.filter(({ why }) => why.kind !== 'excluded');
  const without = (id: string, part: 'done' | 'excluded') => {
    const { [part]: _taken, ...rest } = wishes.actions?.[id] ?? {};
    decide(id, rest);
  };
  return (
    <>
      <Group title={t('plan.aside.done')} count={roadmap.done.length} words={words}>
        {roadmap.done.map(({ action, evidence }) => (
          <Entry
            key={action.id}
            action={action}
            words={words}
            text={evidence === '' ? t('plan.aside.noEvidence') : evidence}
          >
            <Button look="quiet" onClick={() => without(action.id, 'done')}>
              {t('plan.aside.notDone')}
            </Button>
          </Entry>
        ))}
      </Group>
      <Group title={t('plan.aside.excluded')} count={excluded.length} words={words}>
        {excluded.map(({ action, why }) => (
          <Entry key={action.id} action={action} words={words} text={leftOutSentence(why, words)}>
            <Button look="quiet" onClick={() => without(action.id, 'excluded')}>
              {t('plan.aside.putBack')}
            </Button>
          </Entry>
        ))}
      </Group>
      <Group title={t('plan.aside.leftOut')} count={others.length} words={words}>
        {others.map(({ action, why }) => (
          <Entry key={action.id} action={action} words={words} text={leftOutSentence(why, words)} />
        ))}
      </Group>
    </>
  );
}

interface GroupProps {
  readonly title: string;
  readonly count: number;
  readonly words: PlanWords;
  readonly children: ReactNode;
}

function Group({ title, count, words, children }: GroupProps) {
  if (count === 0) return null;
  return (
    <details className="border-t border-line py-3">
      <summary className="font-medium">{words.t('plan.aside.counted', { title, count })}</summary>
      <ul className="mt-2 flex flex-col gap-1 text-sm">{children}</ul>
    </details>
  );
}

interface EntryProps {
  readonly action: Action;
  readonly text: string;
  readonly words: PlanWords;
  readonly children?: ReactNode;
}

function Entry({ action, text, words, children }: EntryProps) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4">
      <span>
        {action.title[words.names.language]}
        <span className="block text-muted">{text}</span>
      </span>
      {children}
    </li>
  );
}
