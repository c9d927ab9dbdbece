import type { ReactNode } from 'react';
import type { Answer } from '#answers';
import type { Action, Item } from '#catalogue';
import { leftOutSentence, type PlanWords } from '#report';
import { Button, ButtonLink } from '#ui';
import { useOpenAssessment } from '../app-context.tsx';
import { href, routes } from '../routes.ts';
import type { PlanInHand } from './use-plan.ts';

interface PlanAsideProps {
  readonly plan: PlanInHand;
  readonly items: readonly Item[];
  readonly words: PlanWords;
}

/** What is done, what was left out and what found no place: each with the way back into the plan. */
export function PlanAside({ plan, items, words }: PlanAsideProps) {
  const { t, names } = words;
  const { id, answers } = useOpenAssessment();
  const { roadmap, wishes, decide } = plan;
  const excluded = roadmap.leftOut.filter(({ why }) => why.kind === 'excluded');
  const others = roadmap.leftOut.filter(({ why }) => why.kind !== 'excluded');
  const without = (action: string, part: 'done' | 'excluded') => {
    const { [part]: _taken, ...rest } = wishes.actions?.[action] ?? {};
    decide(action, rest);
  };
  /** Where the answer is given that does not say yet what is done. */
  const behind = ({ capability, to }: Action): string | undefined => {
    const item = items.find((one) => one.capability === capability && !reaches(answers[one.id], to));
    const dimension = names.dimensionOf(capability);
    return item === undefined || dimension === undefined ? undefined : routes.dimension(id, dimension.id, item.id);
  };
  return (
    <>
      <Group
        title={t('plan.aside.done')}
        lead={roadmap.done.some(({ action }) => behind(action) !== undefined) ? t('plan.aside.doneLead') : undefined}
        count={roadmap.done.length}
        words={words}
      >
        {roadmap.done.map(({ action, evidence }) => (
          <Entry
            key={action.id}
            action={action}
            words={words}
            text={evidence === '' ? t('plan.aside.noEvidence') : evidence}
          >
            {behind(action) !== undefined && (
              <ButtonLink look="quiet" href={href(behind(action) ?? '')}>
                {t('plan.aside.toAnswer')}
              </ButtonLink>
            )}
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

/** Whether an answer says at least that level. */
function reaches(answer: Answer | undefined, level: number): boolean {
  return answer?.state === 'ok' && answer.level >= level;
}

interface GroupProps {
  readonly title: string;
  readonly lead?: string | undefined;
  readonly count: number;
  readonly words: PlanWords;
  readonly children: ReactNode;
}

function Group({ title, lead, count, words, children }: GroupProps) {
  if (count === 0) return null;
  return (
    <details className="border-t border-line py-3">
      <summary className="font-medium">{words.t('plan.aside.counted', { title, count })}</summary>
      {lead !== undefined && <p className="mt-2 max-w-3xl text-sm text-muted">{lead}</p>}
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
