import type { GuideStage } from '#catalogue';
import { spanPhrase, type Words } from '#report';
import { guidePath, type Roadmap } from '#roadmap';
import { Callout, Card } from '#ui';

interface GuidePathProps {
  readonly guide: readonly GuideStage[];
  readonly roadmap: Roadmap;
  readonly words: Words;
}

/** The plan once more, by the stages that third-party notes give for the application guide. */
export function GuidePath({ guide, roadmap, words }: GuidePathProps) {
  const { t, names } = words;
  const { language } = names;
  return (
    <section aria-labelledby="guide-path" className="flex flex-col gap-5">
      <h2 id="guide-path" className="text-xl font-bold">
        {t('guide.title')}
      </h2>
      <Callout tone="warn" title={t('guide.notice')}>
        {t('guide.noticeText')}
      </Callout>
      <ol className="flex flex-col gap-4">
        {guidePath(guide, roadmap).map(({ stage, actions }, index) => (
          <li key={stage.id}>
            <Card aria-labelledby={`guide-${stage.id}`} className="grid gap-x-6 gap-y-3 md:grid-cols-[16rem_1fr]">
              <div className="flex gap-3">
                <span
                  aria-hidden="true"
                  className="grid size-8 shrink-0 place-items-center rounded-full bg-brand-soft font-semibold text-brand"
                >
                  {index + 1}
                </span>
                <div>
                  <h3 id={`guide-${stage.id}`} className="font-semibold">
                    {stage.name[language]}
                  </h3>
                  <p className="text-sm text-muted">{stage.steps[language]}</p>
                </div>
              </div>
              {actions.length === 0 ? (
                <p className="text-sm text-muted">{t('guide.empty')}</p>
              ) : (
                <ul className="flex flex-col gap-1.5">
                  {actions.map((planned) => (
                    <li key={planned.action.id} className="flex flex-wrap justify-between gap-x-4">
                      <span>{planned.action.title[language]}</span>
                      <span className="text-sm text-muted">
                        {spanPhrase(planned, { t, startsOn: roadmap.startsOn })}
                      </span>
                    </li>
                  ))}
                </ul>
              )}
            </Card>
          </li>
        ))}
      </ol>
    </section>
  );
}
