import { guidePath, type Roadmap } from '#roadmap';
import { briefly } from './brief.ts';
import type { Block, Cell, Text } from './model.ts';
import type { ReportInput } from './report-input.ts';
import { spanPhrase } from './plan-time.ts';

/** Actions of one stage that a board is shown. */
const BRIEF = 1;

/** The plan once more, by the stages of the application guide, with what their source is worth. */
export function guideBlocks(roadmap: Roadmap, input: ReportInput): Block[] {
  const { t, names, content, edition } = input;
  const { language } = names;
  const stages = guidePath(content.advice.guide, roadmap);
  if (stages.length === 0) return [];
  const rows = stages.map(({ stage, actions }, index): Cell[] => {
    const shown = briefly(actions, BRIEF, input);
    const more = actions.length - shown.length;
    const name: Text = [{ text: `${index + 1}. ${stage.name[language]}`, bold: true }];
    const rest: Text = more === 0 ? [] : [{ text: ` · ${t('export:edition.moreOfThem', { more })}`, muted: true }];
    const lines = shown.map((planned, at): Text => {
      const { id, title } = planned.action;
      const months: Text = [{ text: ` · ${spanPhrase(planned, { t, startsOn: roadmap.startsOn })}`, muted: true }];
      const last = at === shown.length - 1;
      return [{ text: title[language], link: `#action-${id}` }, ...months, ...(last ? rest : [])];
    });
    return [
      edition === 'full' ? [name, [{ text: stage.steps[language], muted: true }]] : [name],
      lines.length === 0 ? [[{ text: t('guide.empty'), muted: true }]] : lines,
    ];
  });
  return [
    { kind: 'heading', id: 'guide-path', level: 2, text: t('guide.title') },
    { kind: 'paragraph', style: 'small', text: [t('guide.noticeText')] },
    {
      kind: 'table',
      id: 'guide-table',
      caption: t('export:guide.table'),
      columns: [
        { title: t('export:guide.stage'), width: 25 },
        { title: t('ledger.actions'), width: 75 },
      ],
      rows,
    },
  ];
}
