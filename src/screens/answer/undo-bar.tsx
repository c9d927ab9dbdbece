import { Redo2, Undo2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Change } from '#answers';
import type { Item } from '#catalogue';
import { Button } from '#ui';
import { useApp, useAssessmentState } from '../app-context.tsx';
import { changeRows, subjectWords, type ChangeWords } from '../history/change-words.ts';
import { useChangeWords } from '../history/use-change-words.ts';
import { isTyping, itemElementId } from './item-in-hand.ts';

interface UndoBarProps {
  readonly items: readonly Item[];
  /** Those on screen. */
  readonly shown: readonly Item[];
  /** Brings an item on screen. */
  readonly onJump: (item: Item) => void;
}

/** Takes changes back and makes them again, and says which; in a text field Ctrl+Z is the browser's own. */
export function UndoBar({ items, shown, onJump }: UndoBarProps) {
  const words = useChangeWords();
  const { t } = words;
  const { actions } = useApp().assessment;
  const undoable = useAssessmentState((state) => state.undoable);
  const redoable = useAssessmentState((state) => state.redoable);
  const [said, setSaid] = useState('');

  const take = (step: 'undo' | 'redo') => {
    const made = actions[step]();
    if (made === undefined) {
      setSaid(t(step === 'undo' ? 'undo.nothingToUndo' : 'undo.nothingToRedo'));
      return;
    }
    setSaid(t(step === 'undo' ? 'undo.undone' : 'undo.redone', { what: wayWords(made, words) }));
    const item = made.kind === 'answer' ? items.find(({ id }) => id === made.item) : undefined;
    if (item === undefined) return;
    if (shown.includes(item)) document.getElementById(itemElementId(item.id))?.scrollIntoView({ block: 'nearest' });
    else onJump(item);
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event.target)) return;
      const key = event.key.toLowerCase();
      const step = key === 'y' || (key === 'z' && event.shiftKey) ? 'redo' : key === 'z' ? 'undo' : undefined;
      if (step === undefined) return;
      event.preventDefault();
      take(step);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });
  const hint = (step: 'undo' | 'redo', change: Change | undefined) =>
    change === undefined ? t(`undo.${step}`) : t(`undo.${step}Hint`, { what: subjectWords(change, words) });
  return (
    <div role="group" aria-label={t('undo.label')} className="flex items-center">
      {(
        [
          ['undo', undoable, Undo2],
          ['redo', redoable, Redo2],
        ] as const
      ).map(([step, change, Icon]) => (
        <Button
          key={step}
          look="quiet"
          disabled={change === undefined}
          title={hint(step, change)}
          className="min-h-9! px-2! text-sm!"
          onClick={() => take(step)}
        >
          <Icon aria-hidden="true" className="size-4" />
          {t(`undo.${step}`)}
        </Button>
      ))}
      <span role="status" className="sr-only">
        {said}
      </span>
    </div>
  );
}

/** What was changed, from what to what: the first fact is enough. */
function wayWords(change: Change, words: ChangeWords): string {
  const subject = subjectWords(change, words);
  const [row] = changeRows(change, words);
  return row === undefined ? subject : words.t('change.wayOf', { subject, ...row });
}
