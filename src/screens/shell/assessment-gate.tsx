import { Suspense, useEffect, useState, type ReactNode } from 'react';
import { Redirect } from 'wouter';
import { useStore } from 'zustand';
import type { VaultError } from '#vault';
import { useApp, useAssessmentState } from '../app-context.tsx';
import { routes, stepsFor, type Step } from '../routes.ts';
import { AppShell } from './app-shell.tsx';
import { OpenFault, ReadOnlyNotice } from './later-faults.ts';
import { Loading } from './loading.tsx';

interface AssessmentGateProps {
  readonly id: string;
  readonly step: Step;
  readonly children: ReactNode;
}

/** Steps whose controls change the assessment; what the others offer to change is refused by the store. */
const READ_AND_WRITE: readonly Step[] = ['profile', 'answer', 'roadmap'];

/** Looks as it is, and takes no input. */
function Locked({ children }: { readonly children: ReactNode }) {
  return (
    <fieldset disabled className="contents">
      {children}
    </fieldset>
  );
}

/** Opens the assessment of the address before the screen is drawn; says plainly when it cannot. */
export function AssessmentGate(props: AssessmentGateProps) {
  // once a vault is unlocked, what was not found may be there
  const session = useStore(useApp().vaultSession, ({ kind }) => kind);
  return <Gate key={session} {...props} />;
}

function Gate({ id, step, children }: AssessmentGateProps) {
  const { assessment } = useApp();
  const openId = useAssessmentState((state) => state.assessment?.id);
  const invited = useAssessmentState((state) => state.assessment?.invited);
  const readOnly = useAssessmentState((state) => state.readOnly);
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
        <Suspense>
          <OpenFault error={failure} />
        </Suspense>
      </AppShell>
    );
  }
  if (openId === id && invited !== undefined && !stepsFor(invited).some((one) => one === step)) {
    return <Redirect replace to={routes.step(id, 'answer')} />;
  }
  const opened = openId === id;
  return (
    <AppShell step={step} opening={id}>
      {opened && readOnly !== undefined && (
        <Suspense>
          <ReadOnlyNotice reason={readOnly} />
        </Suspense>
      )}
      {!opened && <Loading />}
      {opened && (READ_AND_WRITE.includes(step) && readOnly !== undefined ? <Locked>{children}</Locked> : children)}
    </AppShell>
  );
}
