import { useEffect, useId, useLayoutEffect, useRef, useState, type FormEvent } from 'react';
import type { ActionWish } from '#answers';
import { heldSentence, monthPhrase, quarterPhrase, type PlanWords } from '#report';
import type { PlannedAction, Roadmap } from '#roadmap';
import { Button, SelectField, TextField } from '#ui';
import type { BoardCommand } from './board-command.ts';

interface EditorProps {
  readonly planned: PlannedAction;
  readonly roadmap: Roadmap;
  readonly words: PlanWords;
  readonly wish: ActionWish;
  /** What it was opened for: its field gets the focus. */
  readonly asked: BoardCommand;
  /** ISO 8601 in UTC. */
  readonly now: () => string;
  readonly onDecide: (wish: ActionWish) => void;
  readonly onClose: () => void;
}

/** What can be decided about one action: when, by whom, done, not at all. */
export function ActionEditor({ planned, roadmap, words, wish, asked, now, onDecide, onClose }: EditorProps) {
  const { t, names } = words;
  const [doing, setDoing] = useState<'exclude' | 'done' | undefined>(
    asked === 'open' || asked === 'pin' ? undefined : asked,
  );
  const group = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (doing !== undefined) group.current?.querySelector<HTMLElement>('[data-reason]')?.focus();
  }, [doing]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && group.current?.contains(document.activeElement) === true) onClose();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [onClose]);
  const { startMonth, pinned, ...rest } = wish;
  const fixed = startMonth === undefined ? (pinned === undefined ? '' : `q${pinned}`) : `m${startMonth}`;
  const fix = (value: string) => {
    const at = Number(value.slice(1));
    onDecide(value === '' ? rest : value.startsWith('q') ? { ...rest, pinned: at } : { ...rest, startMonth: at });
  };
  return (
    <div
      ref={group}
      role="group"
      aria-label={t('plan.editor.label', { title: planned.action.title[names.language] })}
      className="mb-3 rounded-lg bg-sunken p-4"
    >
      <p className="text-sm text-muted">{heldSentence(planned.held, words)}</p>
      <div className="mt-3 grid gap-4 sm:grid-cols-2">
        <SelectField label={t('plan.editor.start')} value={fixed} onChange={(event) => fix(event.target.value)}>
          <option value="">{t('plan.editor.auto', { when: quarterPhrase(planned.start, words) })}</option>
          <optgroup label={t('plan.editor.byQuarter')}>
            {Array.from({ length: roadmap.limits.months / 3 }, (_, quarter) => (
              <option key={quarter} value={`q${quarter}`}>
                {quarterPhrase(3 * quarter, words)}
              </option>
            ))}
          </optgroup>
          <optgroup label={t('plan.editor.byMonth')}>
            {Array.from({ length: roadmap.limits.months }, (_, month) => (
              <option key={month} value={`m${month}`}>
                {monthPhrase(month, words)}
              </option>
            ))}
          </optgroup>
        </SelectField>
        <TextField
          label={t('plan.editor.owner')}
          placeholder={t(`app:term.role.${planned.action.owner}`)}
          maxLength={200}
          defaultValue={wish.owner ?? ''}
          onBlur={(event) => {
            const owner = event.target.value.trim();
            const { owner: before = '', ...others } = wish;
            if (owner !== before) onDecide(owner === '' ? others : { ...others, owner });
          }}
        />
      </div>
      {doing === undefined ? (
        <div className="mt-4 flex flex-wrap gap-2">
          <Button look="secondary" onClick={() => setDoing('done')}>
            {t('plan.editor.done')}
          </Button>
          <Button look="secondary" onClick={() => setDoing('exclude')}>
            {t('plan.editor.exclude')}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {t('plan.editor.close')}
          </Button>
        </div>
      ) : (
        <ReasonForm
          key={doing}
          kind={doing}
          words={words}
          onCancel={() => setDoing(undefined)}
          onSay={(text) =>
            onDecide(
              doing === 'exclude'
                ? { ...rest, excluded: { reason: text } }
                : { ...rest, done: { at: now(), ...(text === '' ? {} : { evidence: text }) } },
            )
          }
        />
      )}
    </div>
  );
}

interface ReasonFormProps {
  readonly kind: 'exclude' | 'done';
  readonly words: PlanWords;
  readonly onSay: (text: string) => void;
  readonly onCancel: () => void;
}

/** Why it is left out, or what shows that it is done. A reason is needed, evidence is not. */
function ReasonForm({ kind, words, onSay, onCancel }: ReasonFormProps) {
  const { t } = words;
  const [isMissing, setMissing] = useState(false);
  const name = useId();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const said = new FormData(event.currentTarget).get(name);
    const text = typeof said === 'string' ? said.trim() : '';
    if (kind === 'exclude' && text === '') setMissing(true);
    else onSay(text);
  };
  return (
    <form className="mt-4 flex flex-col gap-3" autoComplete="off" noValidate onSubmit={submit}>
      <TextField
        data-reason
        name={name}
        maxLength={400}
        label={t(`plan.editor.${kind}Label`)}
        hint={t(`plan.editor.${kind}Hint`)}
        error={isMissing ? t('plan.editor.reasonMissing') : undefined}
        onChange={() => setMissing(false)}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit">{t(`plan.editor.${kind}Say`)}</Button>
        <Button look="quiet" onClick={onCancel}>
          {t('plan.editor.cancel')}
        </Button>
      </div>
    </form>
  );
}
