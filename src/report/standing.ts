import type { ReportInput } from './report-input.ts';

/** A capability as it stands, beside the level the plan aims at. */
export interface StandingCapability {
  readonly id: string;
  /** Core item asked of it. */
  readonly item: string;
  readonly level: number;
  /** Level aimed at minus level now; negative where it is beyond. */
  readonly gap: number;
}

/** Capabilities with a level chosen, in pack order; what is open or not applicable stands nowhere yet. */
export function standingCapabilities({ scoring, content, roadmap, assessment }: ReportInput): StandingCapability[] {
  const { card } = scoring;
  const target = roadmap?.target ?? Math.min(5, (card.published ?? 1) + 1);
  const seen = new Set<string>();
  return content.items.flatMap(({ id, capability }): StandingCapability[] => {
    const level = card.nodes[capability]?.level ?? null;
    if (level === null || seen.has(capability) || assessment.answers[id]?.state !== 'ok') return [];
    seen.add(capability);
    return [{ id: capability, item: id, level, gap: target - level }];
  });
}

/** How many answers have a document, a screen or a check behind them (E2 and above), of how many levels chosen. */
export function evidencedShare({ content, assessment }: Pick<ReportInput, 'content' | 'assessment'>) {
  const chosen = content.items.flatMap(({ id }) => {
    const answer = assessment.answers[id];
    return answer?.state === 'ok' ? [answer] : [];
  });
  return { evidenced: chosen.filter(({ evidence }) => evidence >= 2).length, chosen: chosen.length };
}
