import { useEffect, useRef, useState } from 'react';
import type { Respondent } from '#answers';
import type { Item } from '#catalogue';
import { joinPresentation, type Presentation, type Shown } from '#session';
import { useOpenPart } from '../app-context.tsx';
import { itemInHand } from './item-in-hand.ts';

interface Presenting {
  /** A window for an audience has been seen. */
  readonly watched: boolean;
  readonly revealed: boolean;
  readonly reveal: () => void;
}

/** Tells the window for an audience which of the items on screen is in hand, and what was chosen. */
export function usePresenting(shown: readonly Item[]): Presenting {
  const id = useOpenPart((assessment) => assessment.id);
  const respondents = useOpenPart((assessment) => assessment.respondents);
  const [item, setItem] = useState(shown[0]?.id);
  const [revealedItem, setRevealedItem] = useState<string>();
  const [watched, setWatched] = useState(false);
  const held = shown.some((one) => one.id === item) ? item : shown[0]?.id;
  const revealed = held !== undefined && revealedItem === held;
  // an answer that no audience sees draws nothing anew here and is told to nobody
  const answer = useOpenPart(({ answers }) => (watched && held !== undefined ? answers[held] : undefined));

  useEffect(() => {
    const onFocus = ({ target }: FocusEvent) => {
      const taken = itemInHand(shown, target);
      if (taken !== undefined) setItem(taken.id);
    };
    addEventListener('focusin', onFocus);
    return () => removeEventListener('focusin', onFocus);
  }, [shown]);

  const now: Shown | undefined =
    held === undefined
      ? undefined
      : {
          item: held,
          level: answer?.state === 'ok' ? answer.level : null,
          votes: countsOf(held, respondents),
          revealed,
        };
  const told = watched ? now : undefined;
  const latest = useRef(told);
  const channel = useRef<Presentation>(undefined);
  const toggle = () => setRevealedItem(revealed ? undefined : held);
  const toggleNow = useRef(toggle);
  const said = JSON.stringify(told);
  useEffect(() => {
    toggleNow.current = toggle;
  });
  useEffect(() => {
    latest.current = told;
    if (told !== undefined) channel.current?.send({ kind: 'show', shown: told });
    // what is said is compared, not the objects it is made of
    // oxlint-disable-next-line react/exhaustive-deps
  }, [said]);

  useEffect(() => {
    const joined = joinPresentation(
      id,
      (message) => {
        if (message.kind === 'show' || message.kind === 'ask') return;
        setWatched(true);
        if (message.kind === 'reveal') toggleNow.current();
        else if (latest.current !== undefined) joined.send({ kind: 'show', shown: latest.current });
      },
      { fromDisk: location.protocol === 'file:' },
    );
    channel.current = joined;
    joined.send({ kind: 'ask' });
    return () => joined.close();
  }, [id]);

  return { watched, revealed, reveal: toggle };
}

/** How many respondents chose each level; the assessment's own answer is shown as the level chosen. */
function countsOf(item: string, respondents: readonly Respondent[] = []): number[] {
  const given = respondents.flatMap(({ answers }) => {
    const answer = answers[item];
    return answer?.state === 'ok' ? [answer.level] : [];
  });
  return given.length === 0 ? [] : [1, 2, 3, 4, 5].map((level) => given.filter((one) => one === level).length);
}
