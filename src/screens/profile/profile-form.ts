import type { Profile } from '#answers';
import type { Goal } from '#catalogue';
import { plainFigure } from '../typed-figure.ts';

/** The profile as form fields: numbers are text while they are typed. */
export interface ProfileForm {
  firmName: string;
  industry: string;
  industrySwitch: string;
  headcount: string;
  revenueWan: string;
  region: string;
  outOfScope: Record<string, string>;
  goals: Goal[];
}

export function toForm(profile: Profile): ProfileForm {
  return {
    firmName: profile.firmName,
    industry: profile.industry,
    industrySwitch: profile.industrySwitch ?? '',
    headcount: profile.headcount?.toString() ?? '',
    revenueWan: profile.revenueWan?.toString() ?? '',
    region: profile.region,
    outOfScope: { ...profile.outOfScope },
    goals: [...profile.goals],
  };
}

/** While a form is being built, any field may still be missing. */
type FormSoFar = { readonly [K in keyof Omit<ProfileForm, 'outOfScope'>]?: ProfileForm[K] | undefined } & {
  readonly outOfScope?: Readonly<Record<string, string | undefined>> | undefined;
};

/** What the fields say so far; a figure that is not a number counts as not said. */
export function fromForm(form: FormSoFar): Profile {
  const headcount = figure(form.headcount);
  const revenueWan = figure(form.revenueWan);
  return {
    firmName: form.firmName ?? '',
    industry: form.industry ?? '',
    region: form.region ?? '',
    outOfScope: Object.fromEntries(Object.entries(form.outOfScope ?? {}).map(([id, reason]) => [id, reason ?? ''])),
    goals: [...(form.goals ?? [])],
    ...(form.industrySwitch ? { industrySwitch: form.industrySwitch } : {}),
    ...(headcount === undefined ? {} : { headcount }),
    ...(revenueWan === undefined ? {} : { revenueWan }),
  };
}

/** Whether a field can be taken as it is: empty, or a figure of 0 or more. */
export function isFigure(text: string): boolean {
  return text.trim() === '' || figure(text) !== undefined;
}

function figure(text = ''): number | undefined {
  const plain = plainFigure(text);
  if (plain === '') return undefined;
  const value = Number(plain);
  return Number.isFinite(value) && value >= 0 ? value : undefined;
}
