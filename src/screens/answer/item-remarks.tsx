import { NotebookPen } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import { useForm } from 'react-hook-form';
import { canBeDeclined, withRemarks, type Answer, type EvidenceGrade } from '#answers';
import type { Item } from '#catalogue';
import { useLanguage, useTexts } from '#i18n';
import { Segments, TextArea, TextField } from '#ui';
import { useApp, useOpenPart } from '../app-context.tsx';

const GRADES = ['0', '1', '2', '3'] as const;

interface RemarksForm {
  note: string;
  evidenceRef: string;
  notNeeded: string;
}

interface RemarksProps {
  readonly item: Item;
}

/** Note, evidence and “not needed”; the fields are made when they are opened. */
export function ItemRemarks({ item }: RemarksProps) {
  const t = useTexts('answering');
  const heading = useId();
  const { assessment } = useApp();
  // looked at once: what is answered later neither opens nor closes it
  const [isOpen, setOpen] = useState(() => isFilled(assessment.getState().assessment?.answers[item.id]));
  return (
    <details
      className="mt-3 border-t border-line pt-3"
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary className="flex items-center gap-2 text-sm font-medium text-brand" id={heading}>
        <NotebookPen aria-hidden="true" className="size-4" />
        {t('item.remarks')}
      </summary>
      {isOpen && (
        <div role="group" aria-labelledby={heading} className="mt-3 flex flex-col gap-4">
          <RemarksFields item={item} />
        </div>
      )}
    </details>
  );
}

function isFilled(answer: Answer | undefined): boolean {
  const chosen = answer?.state === 'ok' ? answer : undefined;
  return [answer?.note, chosen?.evidenceRef, chosen?.notNeeded?.reason].some((text) => text !== undefined);
}

/** Typed text is kept with every keystroke. */
function RemarksFields({ item }: RemarksProps) {
  const t = useTexts('answering');
  const language = useLanguage();
  const { library, assessment } = useApp();
  const { actions } = assessment;
  const answer = useOpenPart(({ answers }) => answers[item.id]);
  const chosen = answer?.state === 'ok' ? answer : undefined;
  const { register, subscribe } = useForm<RemarksForm>({
    defaultValues: {
      note: answer?.note ?? '',
      evidenceRef: chosen?.evidenceRef ?? '',
      notNeeded: chosen?.notNeeded?.reason ?? '',
    },
  });
  useEffect(
    () =>
      subscribe({
        formState: { values: true },
        callback: ({ values }) => actions.answer(item.id, (before) => withRemarks(before, { ...values })),
      }),
    [subscribe, actions, item.id],
  );
  return (
    <>
      <TextArea label={t('item.note')} maxLength={4000} {...register('note')} />
      {chosen !== undefined && (
        <>
          <div>
            <Segments
              legend={t('item.evidence')}
              name={`${item.id}-evidence`}
              value={GRADES[chosen.evidence]}
              options={GRADES.map((grade) => ({ value: grade, label: t(`app:term.evidence.${grade}`) }))}
              onChange={(grade) =>
                actions.answer(item.id, (before) => withRemarks(before, { evidence: Number(grade) as EvidenceGrade }))
              }
            />
            <p className="mt-1.5 text-sm text-muted">{item.evidence[language]}</p>
          </div>
          <TextField
            label={t('item.evidenceRef')}
            hint={t('item.evidenceRefHint')}
            maxLength={300}
            {...register('evidenceRef')}
          />
          {canBeDeclined(item, library.core.pack) && (
            <TextField
              label={t('item.notNeeded')}
              hint={t('item.notNeededHint')}
              maxLength={300}
              {...register('notNeeded')}
            />
          )}
        </>
      )}
    </>
  );
}
