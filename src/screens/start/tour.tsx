import { useEffect, useState } from 'react';
import { useTexts } from '#i18n';
import { Button, Modal } from '#ui';
import { TourPicture, type TourStep } from './tour-picture.tsx';

const STEPS: readonly TourStep[] = ['answer', 'range', 'plan', 'report', 'local'];

/** What the tool does, in five short pages; left at any time, turned with the arrow keys. */
export function Tour({ onEnd }: { readonly onEnd: () => void }) {
  const t = useTexts('answering');
  const [at, setAt] = useState(0);
  const step = STEPS[at] ?? 'answer';
  const last = at === STEPS.length - 1;
  const turn = (by: 1 | -1) => setAt(Math.min(STEPS.length - 1, Math.max(0, at + by)));
  useEffect(() => {
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'ArrowRight') turn(1);
      else if (key === 'ArrowLeft') turn(-1);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });
  return (
    <Modal title={t('tour.title')} close={t('tour.skip')} className="max-w-lg!" onClose={onEnd}>
      <div className="flex flex-col gap-4 overflow-y-auto px-5 pt-3 pb-5">
        <TourPicture step={step} />
        <div aria-live="polite" className="min-h-36">
          <p className="text-sm text-muted">{t('tour.place', { place: at + 1, total: STEPS.length })}</p>
          <h3 className="text-xl font-semibold">{t(`tour.${step}.title`)}</h3>
          <p className="mt-1.5">{t(`tour.${step}.text`)}</p>
        </div>
        <div className="flex items-center justify-between gap-3">
          <Button look="quiet" className="-ml-3" onClick={onEnd}>
            {t('tour.skip')}
          </Button>
          <span className="flex gap-2">
            <Button look="secondary" disabled={at === 0} onClick={() => turn(-1)}>
              {t('tour.back')}
            </Button>
            <Button onClick={() => (last ? onEnd() : turn(1))}>{t(last ? 'tour.end' : 'tour.next')}</Button>
          </span>
        </div>
      </div>
    </Modal>
  );
}
