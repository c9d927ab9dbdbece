import { useEffect, useState } from 'react';
import type { Answer, Assessment } from '#answers';
import { useLanguage, useTexts } from '#i18n';
import { namesOf, resultLine, type Names } from '#report';
import { rescore } from '#session';
import { sameJson } from '#vault';
import { useApp } from '../app-context.tsx';

interface Compared {
  readonly names: Names;
  readonly here: string;
  readonly inFile: string;
}

interface CompareEntryProps {
  readonly incoming: Assessment;
  readonly present: Assessment;
}

/** An assessment in a file beside the one kept here: results, and each answer that differs. */
export function CompareEntry({ incoming, present }: CompareEntryProps) {
  const t = useTexts('vault');
  const compared = useCompared(incoming, present);
  if (compared === undefined) return <p role="status">{t('screen.compare.working')}</p>;
  const ids = [...new Set([...Object.keys(present.answers), ...Object.keys(incoming.answers)])];
  const differing = ids.filter((id) => !isSame(present.answers[id], incoming.answers[id]));
  const answer = (mine: Answer | undefined, other: Answer | undefined) => {
    const text = answerText(mine, t);
    return answerText(other, t) === text ? t('screen.compare.noted', { answer: text }) : text;
  };
  return (
    <div className="overflow-x-auto">
      <table className="w-full text-left text-sm">
        <caption className="pb-1 text-left font-medium" role="status">
          {differing.length === 0 ? t('screen.compare.none') : t('screen.compare.title', { count: differing.length })}
        </caption>
        <thead>
          <tr className="border-b border-line-strong">
            {['item', 'here', 'file'].map((column) => (
              <th key={column} scope="col" className="py-1.5 pr-3 font-medium">
                {t(`screen.compare.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr className="border-b border-line">
            <th scope="row" className="py-1.5 pr-3 font-normal">
              {t('screen.compare.result')}
            </th>
            <td className="py-1.5 pr-3 whitespace-nowrap">{compared.here}</td>
            <td className="py-1.5 whitespace-nowrap">{compared.inFile}</td>
          </tr>
          {differing.map((id) => (
            <tr key={id} className="border-b border-line">
              <th scope="row" className="py-1.5 pr-3 font-normal">
                {compared.names.of(id)}
              </th>
              <td className="py-1.5 pr-3">{answer(present.answers[id], incoming.answers[id])}</td>
              <td className="py-1.5">{answer(incoming.answers[id], present.answers[id])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function useCompared(incoming: Assessment, present: Assessment): Compared | undefined {
  const { library } = useApp();
  const language = useLanguage();
  const [compared, setCompared] = useState<Compared>();
  useEffect(() => {
    let current = true;
    const compare = async () => {
      const [{ items }, here, inFile] = await Promise.all([
        library.items(),
        rescore(library, present),
        rescore(library, incoming),
      ]);
      const { pack, quickItems } = library.core;
      const names = namesOf(pack, [...quickItems, ...items], language);
      if (current) setCompared({ names, here: resultLine(here), inFile: resultLine(inFile) });
    };
    void compare();
    return () => {
      current = false;
    };
  }, [library, language, incoming, present]);
  return compared;
}

/** When an answer was given is no difference. */
function isSame(mine: Answer | undefined, other: Answer | undefined): boolean {
  return sameJson({ ...mine, at: '' }, { ...other, at: '' });
}

function answerText(answer: Answer | undefined, t: ReturnType<typeof useTexts>): string {
  if (answer === undefined || answer.state === 'blank') return t('screen.compare.blank');
  return answer.state === 'ok'
    ? t('screen.compare.level', { level: answer.level })
    : t(`screen.compare.${answer.state}`);
}
