import { memo, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asBlank, asNotApplicable, asUnknown, withLevel } from '#answers';
import type { Item } from '#catalogue';
import { useLanguage } from '#i18n';
import { Button, Card, LevelQuestion, Segments, TextField } from '#ui';
import { useApp, useAssessmentState } from '../app-context.tsx';
import { laterScreen } from '../later-screen.ts';
import { itemElementId } from './item-in-hand.ts';

// none of these is needed to choose a level: they follow the first question
const FlagButton = laterScreen(async () => (await import('./item-extras.tsx')).FlagButton, 'answering');
const ItemExtras = laterScreen(async () => (await import('./item-extras.tsx')).ItemExtras, 'answering');

const LEVELS = [1, 2, 3, 4, 5] as const;

interface ItemCardProps {
  readonly item: Item;
  readonly capability: string;
}

/** One item: its question, the answers that are not a level, examples, note and evidence. */
export const ItemCard = memo(function ItemCard({ item, capability }: ItemCardProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { actions } = useApp().assessment;
  const answer = useAssessmentState((state) => state.assessment?.answers[item.id]);
  const [asksReason, setAsksReason] = useState(false);
  const options = LEVELS.map((level) => ({ level, text: item.anchors[level - 1]?.[language] ?? '' }));
  const isUnknown = answer?.state === 'unknown';
  const isNa = answer?.state === 'na';

  return (
    <Card id={itemElementId(item.id)} className="scroll-my-24 focus-within:border-brand">
      <div className="-mt-1 mb-2 flex min-h-9 items-center justify-between gap-3">
        <p className="min-w-0 text-sm text-muted">
          {/* asked of firms of an industry, beside the question that all are asked */}
          {item.sectors?.[0] === undefined ? capability : `${capability} · ${t(`term.sector.${item.sectors[0]}`)}`}
        </p>
        <Suspense>
          <FlagButton item={item} />
        </Suspense>
      </div>
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
      <div className="mt-3 -ml-3 flex flex-wrap gap-1">
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
      <Suspense fallback={<div className="mt-4 h-24 border-t border-line" />}>
        <ItemExtras item={item} />
      </Suspense>
    </Card>
  );
});
