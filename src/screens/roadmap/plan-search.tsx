import { useEffect, useRef, useState } from 'react';
import { changeSentence, type PlanWords } from '#report';
import { planChanges, roadmapOf, type FoundPlan } from '#roadmap';
import { planInWorker } from '#session';
import { Button, Card } from '#ui';
import type { PlanInHand } from './use-plan.ts';

/** What another plan must be worth more before it is offered: less is smaller than what the figures know. */
const WORTHWHILE = 1.005;

type Proof =
  | { readonly kind: 'running' }
  | { readonly kind: 'failed' }
  /** The plan on screen, or `better`, is within `gap` of the best possible. */
  | { readonly kind: 'proven'; readonly gap: number; readonly better: FoundPlan | undefined };

/** Looks beside the page for a better arrangement and offers it; on request an exact solver says how much better one could be. */
export function PlanSearch({ plan, words }: { readonly plan: PlanInHand; readonly words: PlanWords }) {
  const { t } = words;
  const { setup, roadmap, wishes, change } = plan;
  const { problem } = setup;
  const better = useBetterPlan(plan);
  const { proof, prove, cancel } = useProof(plan);
  const offer = proof?.kind === 'proven' && proof.better !== undefined ? proof.better : better;
  const changes = offer === undefined ? [] : planChanges(roadmap, roadmapOf(setup, offer.starts));
  const more = offer === undefined ? 0 : (100 * (offer.value - roadmap.worth)) / roadmap.worth;
  return (
    <Card aria-labelledby="plan-search">
      <h2 id="plan-search" className="text-lg font-semibold">
        {t('plan.search.title')}
      </h2>
      {offer === undefined ? (
        <p className="mt-2 text-sm text-muted">{t(roadmap.agreed ? 'plan.search.keptAgreed' : 'plan.search.none')}</p>
      ) : (
        <div className="mt-2">
          <p>{t('plan.search.better', { more: more.toFixed(1), count: changes.length })}</p>
          <details className="mt-2">
            <summary className="text-sm font-medium text-brand">{t('plan.search.seeChanges')}</summary>
            <ul className="mt-2 list-disc pl-5 text-sm">
              {changes.map((one) => (
                <li key={one.action.id}>{changeSentence(one, words)}</li>
              ))}
            </ul>
          </details>
        </div>
      )}
      <div className="mt-4 flex flex-wrap gap-2">
        {offer !== undefined && (
          <Button onClick={() => change({ ...wishes, agreed: offer.starts })}>{t('plan.search.adopt')}</Button>
        )}
        {wishes.agreed !== undefined && (
          <Button
            look="secondary"
            onClick={() => {
              const { agreed: _agreed, ...others } = wishes;
              change(others);
            }}
          >
            {t('plan.search.afresh')}
          </Button>
        )}
        {proof?.kind === 'running' ? (
          <Button look="secondary" onClick={cancel}>
            {t('plan.search.cancel')}
          </Button>
        ) : (
          <Button look="secondary" onClick={() => prove(offer?.starts)} disabled={problem.activities.length === 0}>
            {t('plan.search.prove')}
          </Button>
        )}
      </div>
      <p role="status" className="mt-3 text-sm text-muted">
        {proof?.kind === 'running' && t('plan.search.proving')}
        {proof?.kind === 'failed' && t('plan.search.proofFailed')}
        {proof?.kind === 'proven' &&
          (proof.gap < 0.0025
            ? t(offer === undefined ? 'plan.search.provenBest' : 'plan.search.provenOffer')
            : t(offer === undefined ? 'plan.search.proven' : 'plan.search.provenOfferGap', {
                gap: (100 * proof.gap).toFixed(1),
              }))}
      </p>
    </Card>
  );
}

/** A better plan for the problem on screen, found in a worker; undefined while there is none. */
function useBetterPlan({ setup: { problem }, roadmap }: PlanInHand): FoundPlan | undefined {
  const [found, setFound] = useState<{ readonly roadmap: typeof roadmap; readonly plan: FoundPlan }>();
  useEffect(() => {
    let isOver = false;
    const starts = Object.fromEntries(roadmap.actions.map(({ action, start }) => [action.id, start]));
    void planInWorker.improve(problem, starts).then((plan) => {
      if (!isOver) setFound({ roadmap, plan });
    });
    return () => {
      isOver = true;
    };
  }, [problem, roadmap]);
  if (found === undefined || found.roadmap !== roadmap) return undefined;
  return found.plan.value > WORTHWHILE * roadmap.worth ? found.plan : undefined;
}

function useProof({ setup: { problem }, roadmap }: PlanInHand) {
  const [state, setState] = useState<{ readonly problem: typeof problem; readonly proof: Proof }>();
  const running = useRef<{ readonly of: typeof problem; readonly controller: AbortController } | undefined>(undefined);
  // another problem: what is being proven is of no use any more
  useEffect(() => {
    if (running.current !== undefined && running.current.of !== problem) running.current.controller.abort();
  }, [problem]);
  useEffect(() => () => running.current?.controller.abort(), []);
  const prove = (better: FoundPlan['starts'] | undefined) => {
    running.current?.controller.abort();
    const controller = new AbortController();
    running.current = { of: problem, controller };
    const from = better ?? Object.fromEntries(roadmap.actions.map(({ action, start }) => [action.id, start]));
    const tell = (proof: Proof) => {
      if (!controller.signal.aborted) setState({ problem, proof });
    };
    tell({ kind: 'running' });
    import('#roadmap-exact')
      .then(({ proveInWorker }) => proveInWorker({ problem, from }, controller.signal))
      .then(
        ({ gap, starts, value }) =>
          tell({ kind: 'proven', gap, better: value > WORTHWHILE * roadmap.worth ? { starts, value } : undefined }),
        () => tell({ kind: 'failed' }),
      );
  };
  const cancel = () => {
    running.current?.controller.abort();
    setState(undefined);
  };
  return { proof: state?.problem === problem ? state.proof : undefined, prove, cancel };
}
