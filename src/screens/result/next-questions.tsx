import { ArrowRight, Crosshair } from 'lucide-react';
import { Suspense } from 'react';
import { shownPercent } from '#report';
import type { QuestionEffect } from '#scoring';
import { Card } from '#ui';
import { href, routes } from '../routes.ts';
import type { FindingsProps } from './findings-props.ts';
import { useNextQuestions } from './use-next-questions.ts';

/** As many as stand on screen. */
const SHOWN = 3;

/** Which questions to look into next: those that may most change the level or the first steps. */
export function NextQuestions({ findings, words }: FindingsProps) {
  const { t } = words;
  return (
    <Card aria-labelledby="next-questions">
      <h2 id="next-questions" className="flex items-center gap-2 text-lg font-semibold">
        <Crosshair aria-hidden="true" className="size-5 shrink-0 text-brand" />
        {t('next.title')}
      </h2>
      {/* as tall while it is worked out as afterwards: nothing jumps; new answers wait for it nowhere else */}
      <Suspense
        key={findings.assessment.updatedAt}
        fallback={<p className="mt-2 min-h-80 text-muted sm:min-h-64">{t('next.working')}</p>}
      >
        <div className="min-h-80 sm:min-h-64">
          <Ranked findings={findings} words={words} />
        </div>
      </Suspense>
    </Card>
  );
}

function Ranked({ findings, words }: FindingsProps) {
  const { simulation, assessment } = findings;
  const { t, names } = words;
  const { ranked, settlement } = useNextQuestions(findings);
  const settles = settlement?.settled === true;
  // what settles the level comes first, in its own order; else what may change the most
  const settling = new Set(settles ? settlement.items : []);
  const order = [...ranked].sort((a, b) => Number(settling.has(b.id)) - Number(settling.has(a.id)));
  const shown = order.slice(0, SHOWN);
  const folded = order.slice(SHOWN, Math.max(SHOWN, settling.size));

  if (order.length === 0) return <p className="mt-2 text-muted">{t('next.none')}</p>;
  return (
    <>
      <p className="mt-2">{lead()}</p>
      <ol className="mt-4 grid gap-3 md:grid-cols-3">{shown.map(question)}</ol>
      {folded.length > 0 && (
        <details className="mt-3">
          <summary className="text-sm font-medium text-brand">{t('next.more', { count: folded.length })}</summary>
          <ol className="mt-3 grid gap-3 md:grid-cols-3">{folded.map(question)}</ol>
        </details>
      )}
    </>
  );

  function lead(): string {
    const { card } = findings;
    if (card.published === null) return t('next.withheld');
    if (settlement === null)
      return t('next.sure', { level: card.published, share: shownPercent(simulation?.finalProbability ?? 0) });
    const values = {
      count: settlement.items.length,
      level: settlement.level,
      before: shownPercent(settlement.before),
      after: shownPercent(settlement.after),
    };
    if (settles) return t('next.settle', values);
    return t(assessment.scope === 'quick' ? 'next.quick' : 'next.closer', values);
  }

  function question(effect: QuestionEffect) {
    const capability = findings.items.find(({ id }) => id === effect.id)?.capability ?? '';
    const dimension = names.dimensionOf(capability);
    return (
      <li key={effect.id} className="flex flex-col gap-2 rounded-lg border border-line bg-bg p-4">
        <p className="text-xs text-muted">
          {[dimension?.name[names.language], t(`next.why.${effect.why}`)].join(' · ')}
        </p>
        <p className="font-medium">{names.stem(effect.id)}</p>
        <p className="text-sm text-muted">{effectPhrase(effect)}</p>
        {dimension !== undefined && (
          <a
            href={href(routes.dimension(assessment.id, dimension.id, effect.id))}
            className="mt-auto inline-flex min-h-8 items-center gap-1.5 text-sm font-medium text-brand no-underline hover:underline"
          >
            {t(effect.why === 'weak-evidence' ? 'next.goEvidence' : 'next.goAnswer')}
            <ArrowRight aria-hidden="true" className="size-4" />
          </a>
        )}
      </li>
    );
  }

  function effectPhrase({ levels, levelChange, stepsChange, swing }: QuestionEffect): string {
    const said: string[] = [];
    if (levels !== null && levels[0] !== levels[1])
      said.push(t('next.levels', { low: levels[0], high: levels[1], share: shownPercent(levelChange) }));
    if (stepsChange >= 0.02) said.push(t('next.steps', { share: shownPercent(stepsChange) }));
    if (said.length === 0) said.push(t('next.swing', { swing: swing.toFixed(2) }));
    return said.join('');
  }
}
