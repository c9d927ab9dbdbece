import { clsx } from 'clsx';
import { Eye, Maximize } from 'lucide-react';
import { use, useEffect, useRef, useState } from 'react';
import type { Item } from '#catalogue';
import { useLanguage, useTexts } from '#i18n';
import { joinPresentation, type Presentation, type Shown } from '#session';
import { useApp } from '../app-context.tsx';
import { dimensionOf } from '../dimension-of.ts';
import { usePageTitle } from '../use-page-title.ts';

/** For an audience: the question in hand and its levels in large type, following the other window. It edits nothing. */
export function PresentScreen({ id }: { readonly id: string }) {
  const t = useTexts('answering');
  const { core, items } = useApp().library;
  const further = use(items()).items;
  const [shown, setShown] = useState<Shown>();
  const presentation = useRef<Presentation>(undefined);

  usePageTitle(t('tools.present'));
  useEffect(() => {
    const joined = joinPresentation(
      id,
      (message) => {
        if (message.kind === 'show') setShown(message.shown);
        else if (message.kind === 'ask') joined.send({ kind: 'hello' });
      },
      { fromDisk: location.protocol === 'file:' },
    );
    presentation.current = joined;
    joined.send({ kind: 'hello' });
    const onKey = ({ key }: KeyboardEvent) => {
      if (key.toLowerCase() === 'r') joined.send({ kind: 'reveal' });
    };
    addEventListener('keydown', onKey);
    return () => {
      removeEventListener('keydown', onKey);
      joined.close();
    };
  }, [id]);

  const item = [...core.quickItems, ...further].find((one) => one.id === shown?.item);
  return (
    <main className="flex min-h-screen flex-col gap-[3vh] p-[4vw]">
      {shown === undefined || item === undefined ? (
        <h1 className="m-auto max-w-2xl text-center text-2xl font-normal text-muted">{t('present.waiting')}</h1>
      ) : (
        <ShownItem item={item} shown={shown} />
      )}
      <footer className="mt-auto flex flex-wrap items-center gap-3 text-muted">
        {item !== undefined && (
          <button
            type="button"
            className="flex min-h-11 items-center gap-2 rounded-lg px-3 hover:bg-sunken"
            aria-pressed={shown?.revealed}
            onClick={() => presentation.current?.send({ kind: 'reveal' })}
          >
            <Eye aria-hidden="true" className="size-5" />
            {t(shown?.revealed === true ? 'present.hide' : 'present.reveal')}
            <kbd className="rounded border border-line-strong px-1.5 text-sm">{t('key.r')}</kbd>
          </button>
        )}
        <button
          type="button"
          className="flex min-h-11 items-center gap-2 rounded-lg px-3 hover:bg-sunken"
          onClick={() => void document.documentElement.requestFullscreen()}
        >
          <Maximize aria-hidden="true" className="size-5" />
          {t('present.full')}
        </button>
      </footer>
    </main>
  );
}

function ShownItem({ item, shown }: { readonly item: Item; readonly shown: Shown }) {
  const t = useTexts('answering');
  const language = useLanguage();
  const { pack } = useApp().library.core;
  const dimension = pack.dimensions.find(({ id }) => id === dimensionOf(pack, item));
  const { level, votes, revealed } = shown;
  return (
    <>
      <div>
        <p className="text-[clamp(1rem,1.6vw,1.75rem)] text-muted">{dimension?.name[language]}</p>
        <h1 className="mt-[0.5vh] text-[clamp(1.75rem,3.4vw,4rem)] leading-tight font-bold" aria-live="polite">
          {item.stem[language]}
        </h1>
      </div>
      <ol className="flex max-h-[70vh] flex-1 flex-col gap-[1.4vh]">
        {item.anchors.map((anchor, place) => {
          const here = place + 1;
          const count = votes[place] ?? 0;
          const chosen = revealed && level === here;
          return (
            <li
              key={anchor[language]}
              aria-current={chosen}
              className={clsx(
                'flex flex-1 items-center gap-[2vw] rounded-xl border-2 px-[2vw] py-[1.2vh]',
                chosen ? 'border-brand bg-brand-soft' : 'border-line bg-surface',
              )}
            >
              <span
                className={clsx(
                  'grid size-[clamp(2.25rem,3.4vw,4rem)] shrink-0 place-items-center rounded-full border-2 text-[clamp(1.1rem,1.8vw,2.2rem)] font-semibold',
                  chosen ? 'border-brand bg-brand text-on-brand' : 'border-line-strong text-muted',
                )}
              >
                {here}
              </span>
              <span className="min-w-0 flex-1 text-[clamp(1.1rem,1.9vw,2.25rem)] leading-snug">{anchor[language]}</span>
              {revealed && count > 0 && (
                <span
                  className="shrink-0 rounded-full bg-accent-soft px-[1.2vw] py-[0.4vh] text-[clamp(1rem,1.7vw,2rem)] font-semibold text-accent"
                  aria-label={t('present.votes', { count })}
                >
                  {t('present.times', { count })}
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </>
  );
}
