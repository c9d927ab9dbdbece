import { answersAt, touchedPaths, type Assessment, type ShownResult, type Snapshot } from '#answers';
import type { Item } from '#catalogue';
import { useLanguage, useTexts } from '#i18n';
import { levelPhrase, shownRange, shownValue } from '#report';
import { adoptedPack } from '#session';
import { ENGINE_VERSION, rulerDifference, type RulerState } from '#scoring';
import { Button, ButtonLink, Callout, Card, LevelSteps } from '#ui';
import { useApp, useAssessmentState, useOpenAssessment } from '../app-context.tsx';
import { href, routes } from '../routes.ts';
import { useVisibleItems } from '../use-content.ts';
import { useWords } from '../use-findings.ts';

/** The assessment was made with another ruler: the old result as it was found, what is different, and a choice. */
export function OtherRuler({ state }: { readonly state: Exclude<RulerState, 'same'> }) {
  const t = useTexts('compare');
  const { library, assessment: store, now } = useApp();
  const by = useAssessmentState((held) => held.by);
  const { pack } = library.core;
  const assessment = useOpenAssessment();
  const { shown } = assessment;
  const items = useVisibleItems(assessment);
  const from = `${assessment.pack.id}@${assessment.pack.version}`;
  const to = `${pack.id}@${pack.version}`;
  const mayAdopt = state === 'older' || state === 'other-engine';

  const adopt = () => {
    const reworded = shown === undefined ? [] : rulerDifference(shown.result, items).reworded;
    const flagged = reworded.map(({ id }) => id).filter((id) => id in assessment.answers);
    const label = t('ruler.label', { version: assessment.pack.version });
    const snapshot = shown === undefined ? {} : { snapshot: snapshotOf(assessment, shown, label) };
    const stamp = { at: now(), by };
    store.actions.edit((kept) =>
      adoptedPack(kept, { pack: { id: pack.id, version: pack.version }, ...snapshot, flagged, ...stamp }),
    );
  };
  const key = { older: 'older', 'other-engine': 'olderEngine', newer: 'newer', other: 'other' }[state];
  const values = state === 'other-engine' ? { from: shown?.result.engine ?? '', to: ENGINE_VERSION } : { from, to };
  return (
    <div className="mx-auto flex max-w-2xl flex-col gap-6">
      <h1 className="text-2xl font-bold">{t('ruler.title')}</h1>
      <Callout tone="warn" title={t(`ruler.${key}`, values)} />
      {shown === undefined ? <p className="text-muted">{t('ruler.oldNone')}</p> : <OldResult shown={shown} />}
      {mayAdopt && <Differences assessment={assessment} items={items} />}
      <div className="flex flex-wrap gap-3">
        {mayAdopt && (
          <Button onClick={adopt}>
            {t(shown === undefined ? 'ruler.adoptNone' : state === 'older' ? 'ruler.adopt' : 'ruler.adoptEngine')}
          </Button>
        )}
        <ButtonLink look="secondary" href={href(routes.step(assessment.id, 'answer'))}>
          {t('ruler.later')}
        </ButtonLink>
      </div>
    </div>
  );
}

/** What was found then, with the answers of then. */
function snapshotOf(assessment: Assessment, shown: ShownResult, label: string): Snapshot {
  const { at, pack, scope, result } = shown;
  return {
    id: crypto.randomUUID(),
    at,
    label,
    pack,
    scope,
    profile: assessment.profile,
    answers: answersAt(assessment, at),
    result,
  };
}

function OldResult({ shown }: { readonly shown: ShownResult }) {
  const t = useTexts('compare');
  const language = useLanguage();
  const assessment = useOpenAssessment();
  const words = useWords([]);
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(new Date(shown.at));
  const { value, level, interval80 } = shown.result;
  const phrase = levelPhrase(level, words);
  const range = interval80 && shownRange(interval80);
  const stale = touchedPaths(answersAt(assessment, shown.at), assessment.answers).length > 0;
  return (
    <Card aria-labelledby="old-result">
      <h2 id="old-result" className="text-sm font-medium text-muted">
        {t('ruler.oldResult', { date, pack: `${shown.pack.id}@${shown.pack.version}` })}
      </h2>
      <p className="mt-1 flex items-center gap-3 text-2xl font-bold">
        <LevelSteps level={level} label={phrase} />
        {phrase}
      </p>
      <p className="mt-1">
        {range === undefined
          ? shownValue(value)
          : t('compare.valueRange', { value: shownValue(value), low: range[0], high: range[1] })}
      </p>
      {stale && <p className="mt-2 text-sm text-muted">{t('ruler.oldStale')}</p>}
    </Card>
  );
}

interface DifferencesProps {
  readonly assessment: Assessment;
  readonly items: readonly Item[];
}

function Differences({ assessment, items }: DifferencesProps) {
  const t = useTexts('compare');
  const language = useLanguage();
  const { shown } = assessment;
  if (shown === undefined) return <p className="text-muted">{t('ruler.unknownChanges')}</p>;
  const { added, gone, reworded } = rulerDifference(shown.result, items);
  const none = added.length + gone.length + reworded.length === 0;
  return (
    <Card aria-labelledby="differences" className="flex flex-col gap-3">
      <h2 id="differences" className="text-lg font-semibold">
        {t('ruler.changes')}
      </h2>
      {none && <p>{t('ruler.noItemChange')}</p>}
      {(
        [
          ['added', added],
          ['reworded', reworded],
        ] as const
      ).map(
        ([kind, list]) =>
          list.length > 0 && (
            <div key={kind}>
              <p>{t(`ruler.${kind}`, { count: list.length })}</p>
              <ul className="mt-1 list-disc pl-5 text-sm marker:text-muted">
                {list.map(({ id, stem }) => (
                  <li key={id}>{stem[language]}</li>
                ))}
              </ul>
            </div>
          ),
      )}
      {gone.length > 0 && <p>{t('ruler.gone', { count: gone.length })}</p>}
    </Card>
  );
}
