import { Flag, Keyboard, ListTree, Presentation as Projector, UsersRound } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import type { Dimension, Item } from '#catalogue';
import { useTexts } from '#i18n';
import { useApp, useOpenPart } from '../app-context.tsx';
import { href, routes } from '../routes.ts';
import { Finder } from './finder.tsx';
import { KeysHelp } from './keys-help.tsx';
import { itemInHand, isTyping, takeInHand } from './item-in-hand.ts';
import { usePresenting } from './use-presenting.ts';

export interface AnswerToolsProps {
  /** All items asked, in order. */
  readonly items: readonly Item[];
  /** Items on screen. */
  readonly shown: readonly Item[];
  readonly dimensions: readonly Dimension[];
  readonly itemsOf: (dimension: string) => readonly Item[];
  /** Shows an item, wherever it stands. */
  readonly onJump: (item: Item) => void;
}

/** What helps while answering: finding, what to come back to, people, the window for an audience, the keys. */
export function AnswerTools({ items, shown, dimensions, itemsOf, onJump }: AnswerToolsProps) {
  const t = useTexts('answering');
  const { assessment: store } = useApp();
  const id = useOpenPart((assessment) => assessment.id);
  const invited = useOpenPart((assessment) => assessment.invited);
  const marked = useOpenPart(({ flagged = [] }) => items.filter((item) => flagged.includes(item.id)).length);
  const [dialog, setDialog] = useState<'find' | 'keys'>();
  const presenting = usePresenting(shown);

  useEffect(() => {
    const step = (by: 1 | -1) => {
      const held = itemInHand(shown);
      const at = held === undefined ? -1 : shown.indexOf(held);
      const next = shown[at === -1 ? 0 : at + by];
      if (next !== undefined) takeInHand(next);
    };
    const onKey = (event: KeyboardEvent) => {
      const { key, target } = event;
      const find = (event.ctrlKey || event.metaKey) && !event.altKey && key.toLowerCase() === 'k';
      if (find) setDialog('find');
      else {
        if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
        if (isTyping(target) || document.querySelector('dialog[open]') !== null) return;
        if (key === '/') setDialog('find');
        else if (key === '?') setDialog('keys');
        else if (key.toLowerCase() === 'j') step(1);
        else if (key.toLowerCase() === 'k') step(-1);
        else if (key.toLowerCase() === 'f') {
          const held = itemInHand(shown) ?? shown[0];
          if (held !== undefined) store.actions.flag(held.id);
        } else if (key.toLowerCase() === 'r' && presenting.watched) presenting.reveal();
        else return;
      }
      event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });

  return (
    <>
      <ul
        aria-label={t('tools.label')}
        className="flex flex-wrap gap-1.5 py-1 lg:mt-2 lg:flex-col lg:gap-1 lg:border-t lg:border-line lg:pt-4 print:hidden max-sm:[&_svg]:hidden"
      >
        <Tool
          icon={<ListTree aria-hidden="true" className="size-4" />}
          hint={t('key.slash')}
          onClick={() => setDialog('find')}
        >
          {t('tools.find')}
        </Tool>
        {marked > 0 && (
          <Tool icon={<Flag aria-hidden="true" className="size-4 text-accent" />} onClick={() => setDialog('find')}>
            {t('tools.flagged', { count: marked })}
          </Tool>
        )}
        {invited === undefined && (
          <>
            <li>
              <a href={href(routes.step(id, 'people'))} className={tool}>
                <UsersRound aria-hidden="true" className="size-4" />
                {t('tools.people')}
              </a>
            </li>
            <Tool
              icon={<Projector aria-hidden="true" className="size-4" />}
              onClick={() => window.open(href(routes.present(id)), 'zhiheng-present')}
            >
              {t('tools.present')}
            </Tool>
            {presenting.watched && (
              <Tool
                icon={<Projector aria-hidden="true" className="size-4" />}
                hint={t('key.r')}
                onClick={presenting.reveal}
              >
                {t(presenting.revealed ? 'present.hide' : 'present.reveal')}
              </Tool>
            )}
          </>
        )}
        <Tool
          icon={<Keyboard aria-hidden="true" className="size-4" />}
          hint={t('key.question')}
          className="max-md:hidden"
          onClick={() => setDialog('keys')}
        >
          {t('tools.keys')}
        </Tool>
      </ul>
      {dialog === 'find' && (
        <Finder
          items={items}
          dimensions={dimensions}
          itemsOf={itemsOf}
          onClose={() => setDialog(undefined)}
          onJump={(item) => {
            setDialog(undefined);
            // the closing dialog gives the focus back first
            setTimeout(() => onJump(item));
          }}
        />
      )}
      {dialog === 'keys' && <KeysHelp onClose={() => setDialog(undefined)} />}
    </>
  );
}

const tool =
  'flex min-h-10 w-full items-center gap-2.5 rounded-lg px-3 py-1.5 text-sm whitespace-nowrap text-muted no-underline hover:bg-sunken hover:text-ink max-lg:border max-lg:border-line max-lg:bg-surface';

interface ToolProps {
  readonly icon: ReactNode;
  readonly hint?: string;
  readonly className?: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function Tool({ icon, hint, className, onClick, children }: ToolProps) {
  return (
    <li className={className}>
      <button type="button" className={tool} aria-keyshortcuts={hint} onClick={onClick}>
        {icon}
        {children}
        {hint !== undefined && (
          <kbd aria-hidden="true" className="ml-auto rounded border border-line px-1.5 text-xs max-lg:hidden">
            {hint}
          </kbd>
        )}
      </button>
    </li>
  );
}
