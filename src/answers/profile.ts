import type { Goal, Industry, Sector, SizeClass } from '#catalogue';

/** Who is assessed. Every part may still be missing; nothing here is derived. */
export interface Profile {
  /** As typed; may be empty. */
  readonly firmName: string;
  /** GB/T 4754 major group or I65; empty = not chosen yet. */
  readonly industry: string;
  /** Answer to the industry's one further question, where it has one. */
  readonly industrySwitch?: string;
  /** People employed. */
  readonly headcount?: number;
  /** Revenue of the last year in 万元 (10,000 yuan). */
  readonly revenueWan?: number;
  /** GB/T 2260 code of the province; empty = not said. */
  readonly region: string;
  /** Dimensions the firm does not have, each with the reason given. */
  readonly outOfScope: Readonly<Record<string, string>>;
  /** Up to three, most important first. */
  readonly goals: readonly Goal[];
}

export const EMPTY_PROFILE: Profile = { firmName: '', industry: '', region: '', outOfScope: {}, goals: [] };

/**
 * Size class of an industrial firm. Both lower bounds must be met, else the class below.
 * @param headcount people employed
 * @param revenueWan revenue of a year in 万元
 * @returns undefined while either figure is missing
 * @see seeds/sources.yaml (工信部联企业〔2011〕300号)
 */
export function sizeClassOf({
  headcount,
  revenueWan,
}: Pick<Profile, 'headcount' | 'revenueWan'>): SizeClass | undefined {
  if (headcount === undefined || revenueWan === undefined) return undefined;
  if (headcount >= 1000 && revenueWan >= 40_000) return 'large';
  if (headcount >= 300 && revenueWan >= 2_000) return 'medium';
  if (headcount >= 20 && revenueWan >= 300) return 'small';
  return 'micro';
}

/** Facts of the profile by name, those that are known: what rules compare answers with. */
export function profileFacts(
  profile: Profile,
  industries: readonly Industry[],
): Readonly<Record<string, number | string>> {
  const { headcount, revenueWan, industry } = profile;
  const facts = { headcount, revenueWan, industry, size: sizeClassOf(profile), sector: sectorOf(profile, industries) };
  const known = Object.entries(facts).flatMap(([name, value]): [string, number | string][] =>
    value === undefined || value === '' ? [] : [[name, value]],
  );
  return Object.fromEntries(known);
}

/** Key industry that follows from the major group and its switch; undefined while no group is chosen. */
export function sectorOf(profile: Profile, industries: readonly Industry[]): Sector | undefined {
  const industry = industries.find(({ code }) => code === profile.industry);
  const chosen = industry?.switch?.options.find(({ id }) => id === profile.industrySwitch);
  return chosen?.sector ?? industry?.sector;
}
