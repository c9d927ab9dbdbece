import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Redirect } from 'wouter';
import type { VaultError } from '#vault';
import { ButtonLink, Callout } from '#ui';
import { useApp, useAssessmentState } from '../app-context.tsx';
import { href, routes, stepsFor, type Step } from '../routes.ts';
import { AppShell } from './app-shell.tsx';

interface AssessmentGateProps {
  readonly id: string;
  readonly step: Step;
  readonly children: ReactNode;
}

/** Opens the assessment of the address before the screen is drawn; says plainly when it cannot. */
export function AssessmentGate({ id, step, children }: AssessmentGateProps) {
  const { t } = useTranslation();
  const { assessment } = useApp();
  const openId = useAssessmentState((state) => state.assessment?.id);
  const invited = useAssessmentState((state) => state.assessment?.invited);
  const [failure, setFailure] = useState<VaultError>();

  useEffect(() => {
    let current = true;
    void assessment.actions.open(id).then((opened) => {
      if (current) setFailure(opened.ok ? undefined : opened.error);
    });
    return () => {
      current = false;
    };
  }, [assessment, id]);

  if (failure !== undefined) {
    return (
      <AppShell>
        <div className="mx-auto flex max-w-xl flex-col items-start gap-4 py-10">
          <Callout tone="bad" title={t('open.failed')} live>
            {t(`open.error.${failure.kind}`)}
          </Callout>
          <ButtonLink href={href(routes.start)}>{t('open.back')}</ButtonLink>
        </div>
      </AppShell>
    );
  }
  if (openId === id && invited !== undefined && !stepsFor(invited).some((one) => one === step)) {
    return <Redirect replace to={routes.step(id, 'answer')} />;
  }
  return <AppShell step={step}>{openId === id ? children : <p role="status">{t('open.loading')}</p>}</AppShell>;
}
