import { CircleHelp, FolderOpen, LockKeyhole, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import { useTexts } from '#i18n';
import { Button } from '#ui';
import { useApp } from '../app-context.tsx';
import { href, routes } from '../routes.ts';
import { KeptAssessments } from './kept-assessments.tsx';
import { Tour } from './tour.tsx';

/** Below the first buttons: an offer to look round, what is kept here, and other ways in. */
export function HomeExtras() {
  const t = useTexts('answering');
  const { preferences } = useApp();
  const toured = useStore(preferences, (state) => state.toured);
  const [touring, setTouring] = useState(false);
  const end = () => {
    preferences.setState({ toured: true });
    setTouring(false);
  };
  return (
    <>
      {!toured && (
        <div className="-mt-4 flex flex-wrap items-center gap-x-4 gap-y-1 rounded-xl bg-brand-soft px-4 py-2.5">
          <p className="flex-1 basis-56">{t('home.tourAsk')}</p>
          <span className="flex gap-1">
            <Button look="quiet" className="font-semibold" onClick={() => setTouring(true)}>
              {t('home.tourGo')}
            </Button>
            <Button look="quiet" className="text-muted!" onClick={end}>
              {t('home.tourNo')}
            </Button>
          </span>
        </div>
      )}
      <KeptAssessments />
      <ul className="grid gap-3 sm:grid-cols-3">
        <WayIn Icon={FolderOpen} title={t('home.open')} text={t('home.openText')} to={href(routes.open)} />
        <WayIn Icon={LockKeyhole} title={t('home.vaults')} text={t('home.vaultsText')} to={href(routes.vaults)} />
        <WayIn Icon={CircleHelp} title={t('home.tour')} text={t('home.tourText')} onClick={() => setTouring(true)} />
      </ul>
      {touring && <Tour onEnd={end} />}
    </>
  );
}

interface WayInProps {
  readonly Icon: LucideIcon;
  readonly title: string;
  readonly text: string;
  readonly to?: string;
  readonly onClick?: () => void;
}

function WayIn({ Icon, title, text, to, onClick }: WayInProps) {
  const look =
    'flex h-full w-full items-start gap-3 rounded-xl border border-line bg-surface px-4 py-3 text-left text-ink no-underline hover:border-brand';
  const inside = (
    <>
      <Icon aria-hidden="true" className="mt-1 size-5 shrink-0 text-brand" />
      <span>
        <strong className="block font-medium">{title}</strong>
        <span className="block text-sm text-muted">{text}</span>
      </span>
    </>
  );
  return (
    <li>
      {to === undefined ? (
        <button type="button" className={look} onClick={onClick}>
          {inside}
        </button>
      ) : (
        <a className={look} href={to}>
          {inside}
        </a>
      )}
    </li>
  );
}
