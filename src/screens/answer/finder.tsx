import { clsx } from 'clsx';
import { Check, CircleHelp, Flag, Search } from 'lucide-react';
import { useId, useState, type KeyboardEvent } from 'react';
import { isAnswered, progressOf, type Assessment } from '#answers';
import type { Dimension, Item } from '#catalogue';
import { useLanguage, useTexts } from '#i18n';
import { Modal, Sequence } from '#ui';
import { useApp, useOpenAssessment } from '../app-context.tsx';
import { minutesFor } from '../reading-time.ts';
import { findItems, markedParts } from './find-items.ts';

interface FinderProps {
  readonly items: readonly Item[];
  readonly dimensions: readonly Dimension[];
  readonly itemsOf: (dimension: string) => readonly Item[];
  readonly onJump: (item: Item) => void;
  readonly onClose: () => void;
}

/** One line of the list: where it leads, and what it says. */
interface Row {
  readonly key: string;
  readonly item: Item;
  readonly above?: string;
  readonly text: string;
  /** Below the text. */
  readonly aside?: string;
  /** At the end of the line. */
  readonly end?: string;
}

interface Group {
  readonly title: string;
  readonly rows: readonly Row[];
}

/** Finds an item by a word, and lists what to come back to and how far each part is. Arrows choose, Enter goes there. */
export function Finder({ items, dimensions, itemsOf, onJump, onClose }: FinderProps) {
  const t = useTexts('answering');
  const language = useLanguage();
  const { pack } = useApp().library.core;
  const { answers, flagged = [] } = useOpenAssessment();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const id = useId();
  const capabilities = new Map(
    pack.dimensions.flatMap((one) => one.capabilities).map((one) => [one.id, one.name[language]]),
  );
  const row = (item: Item): Row => ({
    key: item.id,
    item,
    above: capabilities.get(item.capability) ?? '',
    text: item.stem[language],
  });

  const groups: readonly Group[] =
    query.trim() === ''
      ? [
          { title: t('find.flagged'), rows: items.filter((item) => flagged.includes(item.id)).map(row) },
          {
            title: t('find.parts'),
            rows: dimensions.flatMap((dimension): Row[] => {
              const { answered, asked, next } = progressOf(itemsOf(dimension.id), answers);
              const first = next ?? itemsOf(dimension.id)[0];
              if (first === undefined) return [];
              const minutes = minutesFor(asked - answered);
              return [
                {
                  key: dimension.id,
                  item: first,
                  text: dimension.name[language],
                  end: [
                    t('app:answer.fraction', { answered, asked }),
                    minutes === 0 ? t('find.complete') : t('find.minutes', { minutes }),
                  ].join(t('people.comma')),
                },
              ];
            }),
          },
        ]
      : [
          {
            title: t('find.found'),
            rows: findItems(query, { pack, items, language }).map(({ item, foundIn, text }) => ({
              ...row(item),
              ...(foundIn === 'anchor' ? { aside: text } : {}),
            })),
          },
        ];
  const rows = groups.flatMap((group) => group.rows);
  const current = rows[Math.min(at, rows.length - 1)];

  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setAt((at + 1) % Math.max(1, rows.length));
    else if (event.key === 'ArrowUp') setAt((at - 1 + rows.length) % Math.max(1, rows.length));
    else if (event.key === 'Enter' && current !== undefined) onJump(current.item);
    else return;
    event.preventDefault();
  };
  return (
    <Modal title={t('find.title')} close={t('close')} hideTitle className="mt-[8dvh]!" onClose={onClose}>
      <div className="flex items-center gap-3 border-b border-line px-4 focus-within:border-brand">
        <Search aria-hidden="true" className="size-5 shrink-0 text-muted" />
        <input
          type="text"
          role="combobox"
          autoComplete="off"
          aria-label={t('find.label')}
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-activedescendant={current === undefined ? undefined : `${id}-${current.key}`}
          placeholder={t('find.placeholder')}
          className="min-h-14 w-full rounded-md bg-transparent px-2 text-base -outline-offset-3 placeholder:text-muted"
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKey}
        />
        <button
          type="button"
          className="shrink-0 rounded-md px-2 py-1 text-sm text-muted hover:bg-sunken"
          onClick={onClose}
        >
          {t('close')}
        </button>
      </div>
      <p role="status" className="sr-only">
        {t('find.count', { count: rows.length })}
      </p>
      <div id={`${id}-list`} role="listbox" aria-label={t('find.title')} className="overflow-y-auto p-2">
        {rows.length === 0 && <p className="px-3 py-6 text-center text-muted">{t('find.none')}</p>}
        {groups.map(
          (group) =>
            group.rows.length > 0 && (
              <div key={group.title} role="group" aria-labelledby={`${id}-${group.title}`}>
                <p id={`${id}-${group.title}`} className="px-3 pt-2 pb-1 text-xs text-muted">
                  {group.title}
                </p>
                {group.rows.map((one) => (
                  <FinderRow
                    key={one.key}
                    id={`${id}-${one.key}`}
                    row={one}
                    query={query}
                    current={one === current}
                    answers={answers}
                    flagged={flagged.includes(one.key)}
                    onChoose={() => onJump(one.item)}
                  />
                ))}
              </div>
            ),
        )}
      </div>
    </Modal>
  );
}

interface FinderRowProps {
  readonly id: string;
  readonly row: Row;
  readonly query: string;
  readonly current: boolean;
  readonly flagged: boolean;
  readonly answers: Assessment['answers'];
  readonly onChoose: () => void;
}

function FinderRow({ id, row, query, current, flagged, answers, onChoose }: FinderRowProps) {
  const answer = answers[row.item.id];
  const Mark = answer?.state === 'unknown' ? CircleHelp : Check;
  return (
    // the keys are those of the field above: the list itself never has the focus
    <div
      ref={current ? keepInSight : undefined}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={current}
      className={clsx(
        'flex cursor-pointer items-start gap-3 rounded-lg px-3 py-2',
        current ? 'bg-brand-soft' : 'hover:bg-sunken',
      )}
      onClick={onChoose}
      onKeyDown={undefined}
    >
      <span className="min-w-0 flex-1">
        {row.above !== undefined && (
          <span className="block text-xs text-muted">
            <Marked text={row.above} query={query} />
          </span>
        )}
        <span className="block">
          <Marked text={row.text} query={query} />
        </span>
        {row.aside !== undefined && (
          <span className="block text-sm text-muted">
            <Marked text={row.aside} query={query} />
          </span>
        )}
      </span>
      {row.end !== undefined && <span className="shrink-0 text-sm text-muted">{row.end}</span>}
      {flagged && <Flag aria-hidden="true" className="mt-1 size-4 shrink-0 text-accent" />}
      {row.end === undefined && isAnswered(answer) && (
        <Mark aria-hidden="true" className="mt-1 size-4 shrink-0 text-brand" />
      )}
    </div>
  );
}

function keepInSight(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}

function Marked({ text, query }: { readonly text: string; readonly query: string }) {
  return (
    <Sequence of={markedParts(text, query)}>
      {(part) => (part.found ? <mark className="rounded-sm bg-accent-soft text-accent">{part.text}</mark> : part.text)}
    </Sequence>
  );
}
