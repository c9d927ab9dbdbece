import { useEffect, useRef, useState } from 'react';
import { levelPhrase, shownValue } from '#report';
import type { FindingsProps } from './findings-props.ts';

/** Says aloud where the firm stands after a change; silent when the screen comes up. */
export function ScoreAnnouncer({ findings, words }: FindingsProps) {
  const { card } = findings;
  const { t } = words;
  const now = t('result.announce', { level: levelPhrase(card.published, words), value: shownValue(card.root.value) });
  const before = useRef(now);
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (before.current === now) return;
    before.current = now;
    setSaid(now);
  }, [now]);
  return (
    <p role="status" className="sr-only">
      {said}
    </p>
  );
}
