import type { Answer, Assessment } from '#answers';
import type { Sample } from '#catalogue';
import type { Language } from '#kernel';

/**
 * The sample firm as an assessment would hold it, in one language.
 * @param at time its answers are stamped with, ISO 8601
 */
export function sampleFirm(
  sample: Sample,
  { language, at }: { language: Language; at: string },
): Pick<Assessment, 'profile' | 'answers'> {
  const answers = sample.answers.map(({ item, level, na, evidence, evidenceRef, note }): [string, Answer] => {
    const remarks = note === undefined ? { at } : { at, note: note[language] };
    if (na !== undefined) return [item, { state: 'na', reason: na[language], ...remarks }];
    if (level === undefined) return [item, { state: 'unknown', ...remarks }];
    const reference = evidenceRef === undefined ? {} : { evidenceRef: evidenceRef[language] };
    return [
      item,
      { state: 'ok', level: level as 1 | 2 | 3 | 4 | 5, evidence: evidence ?? 0, ...reference, ...remarks },
    ];
  });
  const { industry, industrySwitch, headcount, revenueWan, region, goals, outOfScope, firmName } = sample;
  return {
    profile: {
      firmName: firmName[language],
      industry,
      ...(industrySwitch === undefined ? {} : { industrySwitch }),
      headcount,
      revenueWan,
      region,
      goals,
      outOfScope: Object.fromEntries(outOfScope.map(({ dimension, reason }) => [dimension, reason[language]])),
    },
    answers: Object.fromEntries(answers),
  };
}
