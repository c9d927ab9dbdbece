import { touchedPaths, type Answer, type Change, type PlanWishes, type Profile } from '#answers';
import type { CoreContent } from '#catalogue';
import type { Texts } from '#i18n';
import type { Language } from '#kernel';

export interface ChangeWords {
  readonly t: Texts<'compare'>;
  readonly language: Language;
  readonly core: Pick<CoreContent, 'pack' | 'industries' | 'regions'>;
}

/** One fact that a change touched, in words. */
export interface ChangeRow {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** What a change is about, as a person would call it. */
export function subjectWords(change: Pick<Change, 'kind'> & { readonly item?: string }, words: ChangeWords): string {
  const { t, language, core } = words;
  if (change.kind !== 'answer') return t(`change.subject.${change.kind}`);
  const id = change.item ?? '';
  const capabilities = core.pack.dimensions.flatMap((dimension) => dimension.capabilities);
  const capability = capabilities.find((one) => one.id === id.split('.').slice(-3, -1).join('.'));
  return capability === undefined ? id : capability.name[language];
}

/** Every fact a change touched, from what to what. */
export function changeRows(change: Change, words: ChangeWords): readonly ChangeRow[] {
  const { t } = words;
  switch (change.kind) {
    case 'answer':
      return answerRows(change.before, change.after, words);
    case 'scope': {
      const [before, after] = [t(`change.scope.${change.before}`), t(`change.scope.${change.after}`)];
      return [{ label: t('change.label.scope'), before, after }];
    }
    case 'pack':
      return [{ label: t('change.label.pack'), before: change.before, after: change.after }];
    case 'profile':
      return fieldsTouched(change.before, change.after).map((field) => ({
        label: t(`change.label.${field}`),
        before: profileText(field, change.before, words),
        after: profileText(field, change.after, words),
      }));
    case 'plan':
      return planRows(change.before, change.after, words);
  }
}

function answerRows(before: Answer | null, after: Answer | null, words: ChangeWords): readonly ChangeRow[] {
  const { t } = words;
  const rows: ChangeRow[] = [];
  type Part = 'answer' | 'reason' | 'note' | 'evidence' | 'evidenceRef' | 'notNeeded';
  const add = (label: Part, textOf: (answer: Answer | null) => string) => {
    const [was, is] = [textOf(before), textOf(after)];
    if (was !== is) rows.push({ label: t(`change.label.${label}`), before: was, after: is });
  };
  add('answer', (answer) => stateText(answer, words));
  add('reason', (answer) => (answer?.state === 'na' ? answer.reason : t('change.nothing')));
  add('note', (answer) => filled(answer?.note, words));
  add('evidence', (answer) =>
    answer?.state === 'ok' ? t(`app:term.evidence.${answer.evidence}`) : t('change.nothing'),
  );
  add('evidenceRef', (answer) => filled(answer?.state === 'ok' ? answer.evidenceRef : undefined, words));
  add('notNeeded', (answer) => filled(answer?.state === 'ok' ? answer.notNeeded?.reason : undefined, words));
  // a level that is chosen brings “said” with it: that says nothing of its own
  return rows.filter(
    ({ label }) => label !== t('change.label.evidence') || (before?.state === 'ok' && after?.state === 'ok'),
  );
}

function stateText(answer: Answer | null, { t }: ChangeWords): string {
  if (answer === null) return t('change.noAnswer');
  switch (answer.state) {
    case 'ok':
      return t('change.level', { level: answer.level });
    case 'unknown':
      return t('change.unknown');
    case 'na':
      return t('change.na');
    case 'blank':
      return t('change.noAnswer');
  }
}

/** Members that have a name here, as they stand in the texts. */
const FIELDS = [
  'firmName',
  'industry',
  'industrySwitch',
  'headcount',
  'revenueWan',
  'region',
  'outOfScope',
  'goals',
  'start',
  'quarters',
  'budgetWan',
  'personMonths',
  'parallel',
  'mustReach',
  'costShares',
  'agreed',
  'pinned',
  'startMonth',
  'excluded',
  'done',
  'owner',
] as const;
type Field = (typeof FIELDS)[number];

/** Members that differ and have a name. */
function fieldsTouched(before: object, after: object): readonly Field[] {
  const touched = new Set(firstMembers(before, after));
  return FIELDS.filter((field) => touched.has(field));
}

function firstMembers(before: object, after: object): string[] {
  return touchedPaths(before, after).map((path) => path.split('.')[0] ?? path);
}

function profileText(field: string, profile: Profile, words: ChangeWords): string {
  const { t, language, core } = words;
  const separator = t('sites.listSeparator');
  switch (field) {
    case 'industry':
      return filled(core.industries.find(({ code }) => code === profile.industry)?.name[language], words);
    case 'industrySwitch': {
      const options = core.industries.flatMap(({ switch: one }) => one?.options ?? []);
      return filled(options.find(({ id }) => id === profile.industrySwitch)?.label[language], words);
    }
    case 'region':
      return filled(core.regions.find(({ code }) => code === profile.region)?.name[language], words);
    case 'goals':
      return filled(profile.goals.map((goal) => t(`app:term.goal.${goal}`)).join(separator), words);
    case 'outOfScope': {
      const names = Object.keys(profile.outOfScope).map(
        (id) => core.pack.dimensions.find((dimension) => dimension.id === id)?.name[language] ?? id,
      );
      return filled(names.join(separator), words);
    }
    default:
      return filled(profile[field as 'firmName' | 'headcount' | 'revenueWan'], words);
  }
}

/** Limits by their name; wishes for an action by the name of its capability. */
function planRows(before: PlanWishes, after: PlanWishes, words: ChangeWords): readonly ChangeRow[] {
  const { t } = words;
  const limits = fieldsTouched(before, after);
  const actions = new Set(firstMembers(before.actions ?? {}, after.actions ?? {}));
  // a dotted id of an action was cut at its first dot
  const ids = Object.keys({ ...before.actions, ...after.actions }).filter((id) => actions.has(id.split('.')[0] ?? id));
  return [
    ...limits.map((field) => ({
      label: t(`change.label.${field}`),
      before: plainText(before[field as keyof PlanWishes], words),
      after: plainText(after[field as keyof PlanWishes], words),
    })),
    ...ids.flatMap((id) => {
      const [was, is] = [before.actions?.[id] ?? {}, after.actions?.[id] ?? {}];
      const name = subjectWords({ kind: 'answer', item: id }, words);
      return fieldsTouched(was, is).map((field) => ({
        label: `${name} · ${t(`change.label.${field}`)}`,
        before: wishText(field, was[field as keyof typeof was], words),
        after: wishText(field, is[field as keyof typeof is], words),
      }));
    }),
  ];
}

function wishText(field: string, value: unknown, words: ChangeWords): string {
  const { t } = words;
  if (value === undefined) return t('change.no');
  if (field === 'pinned') return t('change.quarter', { quarter: Number(value) + 1 });
  if (field === 'startMonth') return t('change.month', { month: Number(value) + 1 });
  if (typeof value === 'object' && value !== null && 'reason' in value) return filled(value.reason, words);
  return typeof value === 'object' ? t('change.yes') : filled(value, words);
}

function plainText(value: unknown, words: ChangeWords): string {
  if (Array.isArray(value)) return filled(value.join(words.t('sites.listSeparator')), words);
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .map(([key, inner]) => `${key} ${String(inner)}`)
      .join(words.t('sites.listSeparator'));
  }
  return filled(value, words);
}

function filled(value: unknown, { t }: ChangeWords): string {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : t('change.nothing');
}
