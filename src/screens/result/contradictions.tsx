import { TriangleAlert, Undo2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { asBlank, withLevel, type Answer, type AnswerLevel, type Assessment } from '#answers';
import { mends, type Violation } from '#scoring';
import { Button, Card } from '#ui';
import { useApp } from '../app-context.tsx';
import { AnswerSide } from './answer-side.tsx';
import type { FindingsProps } from './findings-props.ts';

interface Mended {
  readonly item: string;
  readonly level: AnswerLevel;
  readonly before: Answer | undefined;
}

/** Answers that do not go together, side by side; either can be changed on the spot, and changed back. */
export function Contradictions({ findings, words, assessment }: FindingsProps & { readonly assessment: Assessment }) {
  const { violations, advice, pack, answers } = findings;
  const { t, names } = words;
  const { actions } = useApp().assessment;
  const [mended, setMended] = useState<Mended>();
  const notice = useRef<HTMLDivElement>(null);
  // the button that was pressed is gone with the contradiction: the focus goes to what became of it
  useEffect(() => {
    if (mended !== undefined) notice.current?.focus({ preventScroll: true });
  }, [mended]);

  const mend = (item: string, level: AnswerLevel) => {
    const before = assessment.answers[item];
    actions.answer(item, (answer) => withLevel(answer, level));
    setMended({ item, level, before });
  };
  const undo = ({ item, before }: Mended) => {
    actions.answer(item, () => before ?? asBlank(undefined));
    setMended(undefined);
  };
  const messageOf = ({ rule }: Violation) =>
    advice.contradictions.find(({ id }) => id === rule)?.message[names.language];

  if (violations.length === 0 && mended === undefined) return null;
  return (
    <Card aria-labelledby="contradictions">
      <h2 id="contradictions" className="flex items-center gap-2 text-lg font-semibold">
        {violations.length > 0 && <TriangleAlert aria-hidden="true" className="size-5 shrink-0 text-accent" />}
        {violations.length > 0 ? t('result.contradictions', { count: violations.length }) : t('xray.none')}
      </h2>
      {violations.length > 0 && <p className="mt-1 text-sm text-muted">{t('xray.lead')}</p>}
      <div ref={notice} tabIndex={-1} role="status" className="outline-none empty:hidden">
        {mended !== undefined && (
          <p className="mt-4 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-lg bg-brand-soft px-4 py-2.5">
            {t('xray.mended', { name: names.of(mended.item), level: mended.level })}
            <Button look="secondary" className="min-h-9! px-3!" onClick={() => undo(mended)}>
              <Undo2 aria-hidden="true" className="size-4" />
              {t('xray.undo')}
            </Button>
          </p>
        )}
      </div>
      <ul className="mt-5 flex flex-col gap-7">
        {violations.map((violation) => {
          const ways = mends(pack, answers, violation.rule);
          return (
            <li key={violation.rule}>
              <p className="border-l-2 border-accent pl-3">
                {violation.severity === 2 && <strong className="font-semibold">{t('xray.cannot')}</strong>}
                {messageOf(violation)}
              </p>
              <div className="mt-3 grid items-start gap-3 md:grid-cols-2">
                {violation.items.map((item) => (
                  <AnswerSide
                    key={item}
                    item={item}
                    to={ways.find((way) => way.item === item)?.to}
                    assessment={assessment}
                    words={words}
                    onMend={(level) => mend(item, level)}
                  />
                ))}
              </div>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
