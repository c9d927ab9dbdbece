import { CircleHelp, UserRound } from 'lucide-react';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asBlank, asNotApplicable, asUnknown, withLevel } from '#answers';
import type { Item } from '#catalogue';
import { useLanguage } from '#i18n';
import { Button, Card, LevelQuestion, Segments, TextField } from '#ui';
import { useApp, useAssessmentState } from '../app-context.tsx';
import { ItemRemarks } from './item-remarks.tsx';
import { itemElementId } from './use-answer-keys.ts';

const LEVELS = [1, 2, 3, 4, 5] as const;

/** One item: its question, the answers that are not a level, examples, note and evidence. */
export const ItemCard = memo(function ItemCard({ item }: { readonly item: Item }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { actions } = useApp().assessment;
  const answer = useAssessmentState((state) => state.assessment?.answers[item.id]);
  const [asksReason, setAsksReason] = useState(false);
  const options = LEVELS.map((level) => ({ level, text: item.anchors[level - 1]?.[language] ?? '' }));
  const isUnknown = answer?.state === 'unknown';
  const isNa = answer?.state === 'na';

  return (
    <Card
      id={itemElementId(item.id)}
      className="scroll-my-24 focus-within:border-brand focus-within:ring-1 focus-within:ring-brand"
    >
      <LevelQuestion
        name={item.id}
        stem={item.stem[language]}
        options={options}
        value={answer?.state === 'ok' ? answer.level : undefined}
        onChange={(level) => {
          setAsksReason(false);
          actions.answer(item.id, (before) => withLevel(before, level));
        }}
      />
      <div className="mt-3 flex flex-wrap gap-1">
        <Button
          look="quiet"
          aria-pressed={isUnknown}
          className={isUnknown ? 'bg-brand-soft font-semibold' : ''}
          onClick={() => actions.answer(item.id, isUnknown ? asBlank : asUnknown)}
        >
          {t('answer.unknown', { role: t(`term.role.${item.role}`) })}
        </Button>
        {item.notApplicable.length > 0 && (
          <Button
            look="quiet"
            data-key="n"
            aria-pressed={isNa}
            aria-expanded={asksReason || isNa}
            className={isNa ? 'bg-brand-soft font-semibold' : ''}
            onClick={() => (isNa ? actions.answer(item.id, asBlank) : setAsksReason(!asksReason))}
          >
            {t('answer.na')}
          </Button>
        )}
      </div>
      {isUnknown && <p className="mt-2 text-sm text-muted">{t('answer.unknownMeans')}</p>}
      {(asksReason || isNa) && (
        <div className="mt-3 flex flex-col gap-3 rounded-lg bg-sunken p-4">
          <Segments
            legend={t('answer.naReason')}
            name={`${item.id}-na`}
            value={isNa ? answer.reason : undefined}
            options={[...item.notApplicable.map((reason) => reason[language]), t('answer.naOther')].map((reason) => ({
              value: reason,
              label: reason,
            }))}
            onChange={(reason) => actions.answer(item.id, (before) => asNotApplicable(before, reason))}
          />
          {isNa && (
            <TextField
              label={t('answer.naOwnReason')}
              maxLength={300}
              value={answer.reason}
              onChange={(event) => {
                const reason = event.target.value;
                actions.answer(item.id, (before) => asNotApplicable(before, reason));
              }}
            />
          )}
        </div>
      )}
      <ItemHelp item={item} />
      <ItemRemarks item={item} answer={answer} />
    </Card>
  );
});

/** Examples and whom to ask; made when they are opened. */
function ItemHelp({ item }: { readonly item: Item }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="mt-4 border-t border-line pt-3" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="flex items-center gap-2 text-sm font-medium text-brand">
        <CircleHelp aria-hidden="true" className="size-4" />
        {t('answer.examples')}
      </summary>
      {isOpen && (
        <dl className="mt-3 flex flex-col gap-2.5 text-sm">
          {(['L2', 'L4'] as const).map((level) => (
            <div key={level}>
              <dt className="text-muted">
                {t('answer.exampleOf', { level: level.slice(1), trade: item.examples[level].trade[language] })}
              </dt>
              <dd>{t('answer.quoted', { text: item.examples[level].text[language] })}</dd>
            </div>
          ))}
          <div>
            <dt className="flex items-center gap-2 text-muted">
              <UserRound aria-hidden="true" className="size-4 shrink-0" />
              {t('answer.askWhom')}
            </dt>
            <dd>{t('answer.ask', { role: t(`term.role.${item.role}`), evidence: item.evidence[language] })}</dd>
          </div>
        </dl>
      )}
    </details>
  );
}
