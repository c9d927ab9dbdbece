import { useState } from 'react';
import { readReturn, withReturn, type Answer, type RespondentAnswers } from '#answers';
import { useLanguage, useTexts } from '#i18n';
import { Button, ButtonLink, Callout, Segments } from '#ui';
import { useApp, useOpenAssessment } from '../app-context.tsx';
import { href, routes } from '../routes.ts';
import { useAllItems } from '../use-content.ts';

type Choice = 'keep' | 'take';

/** Shows what a file that came back would change, lets a person choose where it differs, and only then takes it in. */
export function TakeBack({ file }: { readonly file: RespondentAnswers }) {
  const t = useTexts('answering');
  const language = useLanguage();
  const { assessment: store } = useApp();
  const assessment = useOpenAssessment();
  const items = useAllItems(assessment.scope);
  const [choices, setChoices] = useState<Readonly<Record<string, Choice>>>({});
  const [done, setDone] = useState(false);
  const found = readReturn(assessment, file);

  if (found === undefined) return <Callout tone="bad" title={t('back.other')} live />;
  if (done) {
    return (
      <div className="flex flex-col items-start gap-3">
        <Callout tone="info" title={t('back.done', { name: file.name })} live />
        <ButtonLink look="secondary" href={href(routes.step(assessment.id, 'people'))}>
          {t('back.toMap')}
        </ButtonLink>
      </div>
    );
  }
  const { known, added, same, changed, unasked } = found;
  const say = (answer: Answer) =>
    answer.state === 'ok' ? t('app:term.levelOf', { level: answer.level }) : t(`state.${answer.state}`);
  const take = () => {
    const taken = new Set(changed.map(({ item }) => item).filter((item) => choices[item] === 'take'));
    store.actions.edit(({ respondents = [] }) => ({ respondents: withReturn(respondents, found, taken) }));
    setDone(true);
  };
  const nothing = added.length === 0 && changed.length === 0;
  return (
    <section aria-labelledby="take-back" className="flex flex-col gap-4 rounded-lg bg-sunken p-4 sm:p-5">
      <h3 id="take-back" className="text-lg font-semibold">
        {t('back.title', { name: file.name })}
      </h3>
      <ul className="flex flex-col gap-1 text-sm">
        <li>{t('back.added', { count: added.length })}</li>
        {same.length > 0 && <li>{t('back.same', { count: same.length })}</li>}
        {unasked.length > 0 && <li>{t('back.unasked', { count: unasked.length })}</li>}
        {known === undefined && <li>{t('back.unknown')}</li>}
        {file.pack.version !== assessment.pack.version && <li>{t('back.version')}</li>}
      </ul>
      {changed.length > 0 && (
        <div className="flex flex-col gap-4">
          <p className="font-medium">{t('back.changed', { count: changed.length })}</p>
          {changed.map(({ item, before, after }) => (
            <Segments<Choice>
              key={item}
              legend={items.find(({ id }) => id === item)?.stem[language] ?? item}
              name={`change-${item}`}
              value={choices[item] ?? 'keep'}
              options={[
                { value: 'keep', label: t('back.keep', { answer: say(before) }) },
                { value: 'take', label: t('back.take', { answer: say(after) }) },
              ]}
              onChange={(choice) => setChoices({ ...choices, [item]: choice })}
            />
          ))}
        </div>
      )}
      <div>
        <Button disabled={nothing && known?.returnedAt !== undefined} onClick={take}>
          {t(nothing && known?.returnedAt !== undefined ? 'back.nothing' : 'back.go')}
        </Button>
      </div>
    </section>
  );
}
