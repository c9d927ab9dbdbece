import { useEffect, useState } from 'react';
import type { RespondentAnswers } from '#answers';
import { useTexts } from '#i18n';
import { Callout } from '#ui';
import { useApp } from '../app-context.tsx';
import { TakeBack } from '../people/take-back.tsx';

/** Answers that came back, opened away from their assessment: finds it on this computer, then offers to take them in. */
export function ReturnedFile({ file }: { readonly file: RespondentAnswers }) {
  const t = useTexts('answering');
  const { assessment } = useApp();
  const [opened, setOpened] = useState<'yes' | 'missing'>();

  useEffect(() => {
    let current = true;
    void assessment.actions.open(file.assessment).then(({ ok }) => {
      if (current) setOpened(ok ? 'yes' : 'missing');
    });
    return () => {
      current = false;
    };
  }, [assessment, file.assessment]);

  if (opened === undefined) return null;
  if (opened === 'missing') return <Callout tone="warn" title={t('back.elsewhere')} live />;
  return <TakeBack file={file} />;
}
