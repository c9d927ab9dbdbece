import { useState } from 'react';
import { withLevel, withRemark, type AnswerLevel, type ItemVote } from '#answers';
import type { Item } from '#catalogue';
import { useLanguage, useTexts, type Texts } from '#i18n';
import type { Disagreement } from '#scoring';
import { Button, Card, Segments, TextArea, WholeWords } from '#ui';
import { useApp } from '../app-context.tsx';
import { VoteStrip } from './vote-strip.tsx';

const LEVELS = ['1', '2', '3', '4', '5'] as const;

interface DisputeCardProps {
  readonly item: Item;
  readonly dispute: Disagreement;
  readonly votes: readonly ItemVote[];
  /** Place on the agenda, from 1. */
  readonly place: number;
}

/** One point of the agenda: who said what, what lies between them, and the level that is taken in the end. */
export function DisputeCard({ item, dispute, votes, place }: DisputeCardProps) {
  const t = useTexts('answering');
  const language = useLanguage();
  const { assessment: store, now } = useApp();
  // between two levels the lower one is proposed: a level counts once it is reached
  const proposed = dispute.value === undefined ? undefined : String(Math.floor(dispute.value));
  const [level, setLevel] = useState(LEVELS.find((one) => one === proposed) ?? '1');
  const who = (vote: ItemVote) => vote.respondent?.name ?? t('agenda.own');
  const said = votes.map((vote) => t('agenda.saidBy', { who: who(vote), answer: answerText(vote, t) }));
  const [remark, setRemark] = useState(t('agenda.remark', { votes: said.join(t('people.comma')) }));
  const adopt = () => {
    const at = now();
    store.actions.edit(({ answers, settled }) => {
      const before = answers[item.id];
      const note = withRemark(before?.note, remark);
      return {
        answers: { ...answers, [item.id]: { ...withLevel(before, Number(level) as AnswerLevel), note, at } },
        settled: { ...settled, [item.id]: at },
      };
    });
  };
  return (
    <Card aria-labelledby={`dispute-${item.id}`} className="flex flex-col gap-4">
      <div>
        <p className="text-sm text-muted">
          {t('agenda.urgency', { place, spread: dispute.spread, weight: dispute.weight })}
          {dispute.conflict && ` ${t('agenda.conflict')}`}
        </p>
        <h3 id={`dispute-${item.id}`} className="text-lg font-semibold">
          <WholeWords>{item.stem[language]}</WholeWords>
        </h3>
      </div>
      <VoteStrip votes={votes} anchors={item.anchors.map((anchor) => anchor[language])} />
      <div className="flex flex-col gap-4 border-t border-line pt-4">
        <Segments
          legend={
            dispute.value === undefined
              ? t('agenda.choose')
              : t('agenda.proposed', { level: proposed ?? '', median: dispute.value })
          }
          name={`adopt-${item.id}`}
          value={level}
          options={LEVELS.map((one) => ({ value: one, label: t('app:term.levelOf', { level: one }) }))}
          onChange={setLevel}
        />
        <p className="text-sm text-muted">{item.anchors[Number(level) - 1]?.[language]}</p>
        <TextArea
          label={t('agenda.remarkLabel')}
          hint={t('agenda.remarkHint')}
          maxLength={2000}
          value={remark}
          onChange={(event) => setRemark(event.target.value)}
        />
        <div>
          <Button onClick={adopt}>{t('agenda.adopt', { level })}</Button>
        </div>
      </div>
    </Card>
  );
}

function answerText({ answer }: ItemVote, t: Texts<'answering'>): string {
  return answer.state === 'ok' ? t('app:term.levelOf', { level: answer.level }) : t(`state.${answer.state}`);
}
