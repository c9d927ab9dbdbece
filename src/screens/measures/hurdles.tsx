import { use } from 'react';
import type { Obstacle } from '#catalogue';
import type { Words } from '#report';
import { Card } from '#ui';
import { useApp } from '../app-context.tsx';
import type { Findings } from '../use-findings.ts';
import { GradeMark } from './grade-mark.tsx';

interface HurdlesProps {
  readonly findings: Findings;
  readonly words: Words;
}

/** What firms are publicly said to be stuck at, what concerns this firm's lowest dimensions first, each with a cheap way on. */
export function Hurdles({ findings: { card, advice }, words }: HurdlesProps) {
  const { obstacles } = use(useApp().library.facts());
  const { t, names } = words;
  const { language } = names;
  const lowest = ({ dimensions }: Obstacle) => Math.min(...dimensions.map((id) => card.nodes[id]?.value ?? Infinity));
  const titles = new Map(advice.sources.map(({ id, title }) => [id, title[language]]));
  return (
    <section aria-labelledby="hurdles" className="flex flex-col gap-5">
      <div className="max-w-3xl">
        <h2 id="hurdles" className="text-xl font-bold">
          {t('hurdles.title')}
        </h2>
        <p className="mt-2 text-muted">{t('hurdles.lead')}</p>
      </div>
      <ul className="grid gap-4 lg:grid-cols-2">
        {[...obstacles]
          .sort((one, other) => lowest(one) - lowest(other))
          .map(({ id, text, answer, attributedTo, dimensions, source, grade }) => (
            <li key={id}>
              <Card aria-labelledby={`hurdle-${id}`} className="flex h-full flex-col gap-2">
                <h3 id={`hurdle-${id}`} className="font-semibold">
                  {text[language]}
                </h3>
                <p>{t('hurdles.answer', { answer: answer[language] })}</p>
                <p className="mt-auto text-sm text-muted">
                  {t('hurdles.where', {
                    list: dimensions.map((one) => names.of(one)).join(t('explain.listSeparator')),
                  })}
                </p>
                <p className="text-sm text-muted">
                  {t('hurdles.from', { who: attributedTo[language], title: titles.get(source) ?? source })}{' '}
                  <GradeMark grade={grade} words={words} />
                </p>
              </Card>
            </li>
          ))}
      </ul>
    </section>
  );
}
