import { clsx } from 'clsx';
import { CircleHelp, Flag, UserRound } from 'lucide-react';
import { memo, useState } from 'react';
import { useLanguage, useTexts } from '#i18n';
import type { Item } from '#catalogue';
import { useApp, useAssessmentState, useOpenPart } from '../app-context.tsx';
import { ItemRemarks } from './item-remarks.tsx';
import { examplesFor } from './own-trade.ts';

/** Marks an item to come back to. Like all here it is apart from the card: an answer does not draw it anew. */
export const FlagButton = memo(function FlagButton({ item }: { readonly item: Item }) {
  const t = useTexts('answering');
  const { actions } = useApp().assessment;
  const flagged = useOpenPart((assessment) => assessment.flagged?.includes(item.id) ?? false);
  return (
    <button
      type="button"
      data-key="f"
      aria-pressed={flagged}
      aria-keyshortcuts={t('key.f')}
      className={clsx(
        'flex min-h-9 items-center gap-1.5 rounded-lg px-2.5 text-sm print:hidden',
        flagged ? 'bg-accent-soft font-medium text-accent' : 'text-muted hover:bg-sunken hover:text-ink',
      )}
      onClick={() => actions.flag(item.id)}
    >
      <Flag aria-hidden="true" className={clsx('size-4', flagged && 'fill-current')} />
      {t(flagged ? 'flag.on' : 'flag.off')}
    </button>
  );
});

/** Examples, whom to ask, note and evidence: at hand, and out of the way of who knows the answer. */
export const ItemExtras = memo(function ItemExtras({ item }: { readonly item: Item }) {
  // fields that hold text of their own are made anew when it was changed elsewhere
  const rewritten = useAssessmentState((state) => state.rewritten);
  return (
    <>
      <ItemHelp item={item} />
      <ItemRemarks key={rewritten} item={item} />
    </>
  );
});

/** Made when it is opened. */
function ItemHelp({ item }: { readonly item: Item }) {
  const t = useTexts('answering');
  const language = useLanguage();
  const industry = useOpenPart(({ profile }) => profile.industry);
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="mt-4 border-t border-line pt-3" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="flex items-center gap-2 text-sm font-medium text-brand">
        <CircleHelp aria-hidden="true" className="size-4" />
        {t('item.examples')}
      </summary>
      {isOpen && (
        <dl className="mt-3 flex flex-col gap-3 text-sm">
          {examplesFor(item, industry).map(([level, { trade, text }, own]) => (
            <div key={level}>
              <dt className="text-muted">
                {t('item.exampleOf', { level, trade: trade[language] })}
                {own && (
                  <span className="ml-2 rounded bg-brand-soft px-1.5 py-0.5 text-xs text-brand">
                    {t('item.ownTrade')}
                  </span>
                )}
              </dt>
              <dd>{t('item.quoted', { text: text[language] })}</dd>
            </div>
          ))}
          <div>
            <dt className="flex items-center gap-2 text-muted">
              <UserRound aria-hidden="true" className="size-4 shrink-0" />
              {t('item.askWhom')}
            </dt>
            <dd>{t('item.ask', { role: t(`app:term.role.${item.role}`), evidence: item.evidence[language] })}</dd>
          </div>
        </dl>
      )}
    </details>
  );
}
