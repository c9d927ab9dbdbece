import type { Programme } from '#catalogue';
import { isExpired } from '#roadmap';
import { briefly, leftOut } from './brief.ts';
import type { Block, Cell } from './model.ts';
import type { ReportInput } from './report-input.ts';
import { expiredPhrase, numberBeside, programmesOf } from './cited.ts';

const BRIEF = 4;

/** Programmes the plan's actions name that hold where the firm is: what each gives, and how to find out. */
export function programmesSection(input: ReportInput): Block[] {
  const { roadmap, content, assessment, t, names, date, edition } = input;
  const { language } = names;
  const whole = edition === 'full';
  const actions = roadmap?.actions.map(({ action }) => action) ?? [];
  const used = new Map<string, Programme>();
  for (const action of actions) {
    for (const programme of programmesOf(action, content.advice, assessment.profile.region)) {
      used.set(programme.id, programme);
    }
  }
  const support = [...used.values()].filter(isSupport);
  const [over, open] = [true, false].map((expired) => support.filter((one) => isExpired(one, date) === expired)) as [
    Programme[],
    Programme[],
  ];
  // a board is not sent to ask for what is over; who looks everything up finds it marked, at the end
  const listed = whole ? [...open, ...over] : open;
  if (listed.length === 0) return [];
  const rows = briefly(listed, BRIEF, input).map((programme): Cell[] => {
    const { title, region, gives, howToCheck, validUntil, grade } = programme;
    const expired = expiredPhrase(programme, input);
    const graded = grade === 'C' ? `C · ${t('roadmap.toVerify')}` : grade;
    const until = validUntil === undefined ? undefined : t('ledger.until', { date: validUntil });
    const about = [numberBeside(programme, names), region[language], ...(whole ? [] : [until, graded])].filter(
      (part) => part !== undefined,
    );
    return [
      [
        [{ text: title[language], bold: expired === undefined, muted: expired !== undefined }],
        [{ text: about.join(' · '), muted: true }],
      ],
      [[gives[language]]],
      [[howToCheck[language]]],
      ...(whole
        ? [
            [
              [expired === undefined ? (validUntil ?? t('export:programmes.noEnd')) : { text: expired, bold: true }],
              [{ text: graded, muted: true }],
            ],
          ]
        : []),
    ];
  });
  return [
    { kind: 'heading', id: 'programmes', level: 1, text: t('export:programmes.title') },
    { kind: 'paragraph', text: [t('export:programmes.lead')] },
    {
      kind: 'table',
      id: 'programme-table',
      caption: t('export:programmes.table'),
      columns: [
        { title: t('export:programmes.name'), width: 28 },
        { title: t('export:programmes.gives'), width: 28 },
        { title: t('export:programmes.check'), width: 30 },
        ...(whole ? [{ title: t('export:programmes.until'), width: 14 }] : []),
      ],
      rows,
    },
    ...leftOut(listed, BRIEF, input),
  ];
}

/** Whether one can ask for something there; a law or a standard asks something of the firm. */
export function isSupport({ kind }: Pick<Programme, 'kind'>): boolean {
  return kind !== 'rule' && kind !== 'standard';
}
