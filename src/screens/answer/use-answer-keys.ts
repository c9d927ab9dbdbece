import { useEffect } from 'react';
import { asUnknown, isAnswered, withLevel, type AnswerLevel } from '#answers';
import type { Item } from '#catalogue';
import { useApp } from '../app-context.tsx';
import { isTyping, itemElementId, itemInHand, takeInHand } from './item-in-hand.ts';

interface Moves {
  readonly onNext: () => void;
  readonly onBack: () => void;
  readonly isMoving: () => boolean;
}

/**
 * Keys while a dimension is on screen: 1–5 choose, U is “don't know”, N opens “not applicable”,
 * Enter goes on to the next open item and then to the next screen; off the answers, → and ← turn
 * the page. Typing in a text field is never taken for a key.
 */
export function useAnswerKeys(items: readonly Item[], { onNext, onBack, isMoving }: Moves): void {
  const { assessment } = useApp();
  useEffect(() => {
    const active = (target: EventTarget | null): Item | undefined => {
      const held = itemInHand(items, target);
      const answers = assessment.getState().assessment?.answers ?? {};
      return held ?? items.find(({ id }) => !isAnswered(answers[id])) ?? items[0];
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) return;
      // behind a dialog nothing is answered
      if (isMoving() || (event.target instanceof Element && event.target.closest('dialog') !== null)) return;
      const item = active(event.target);
      if (item === undefined) return;
      const onRadio = event.target instanceof HTMLInputElement && event.target.type === 'radio';
      const onControl = event.target instanceof HTMLElement && event.target.closest('button, a, summary') !== null;
      if (/^[1-5]$/.test(event.key)) {
        assessment.actions.answer(item.id, (before) => withLevel(before, Number(event.key) as AnswerLevel));
        takeInHand(item, event.key);
      } else if (event.key.toLowerCase() === 'u') {
        takeInHand(item);
        assessment.actions.answer(item.id, asUnknown);
      } else if (event.key.toLowerCase() === 'n' && item.notApplicable.length > 0) {
        document.getElementById(itemElementId(item.id))?.querySelector<HTMLElement>('[data-key="n"]')?.click();
      } else if (event.key === 'Enter' && !onControl) {
        const answers = assessment.getState().assessment?.answers ?? {};
        const next = items.slice(items.indexOf(item) + 1).find(({ id }) => !isAnswered(answers[id]));
        if (next === undefined) onNext();
        else takeInHand(next);
      } else if (event.key === 'ArrowRight' && !onRadio) onNext();
      else if (event.key === 'ArrowLeft' && !onRadio) onBack();
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });
}
