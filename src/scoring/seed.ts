import type { Program } from './program.ts';
import { fnv1a } from './random.ts';
import type { Answers } from './score-card.ts';

/** 32-bit seed of a pack with a sheet: the same answers always give the same simulation. */
export function seedOf(program: Program, answers: Answers): number {
  const { pack, slotOf, items, hidden } = program;
  const tokens: string[] = [];
  for (const id of Object.keys(answers).sort()) {
    const slot = slotOf.get(id);
    const answer = answers[id];
    if (answer === undefined || slot === undefined || slot >= items.length || hidden[slot] === 1) continue;
    const value = answer.value === undefined ? Number.NaN : program.readers[slot]!.read(answer.value);
    tokens.push(`${id}=${answer.state}:${printed(value)}:${answer.evidence ?? 0}`);
  }
  return fnv1a(`${pack.id}@${pack.version}|${tokens.join(';')}`);
}

/** Shortest decimal with at most two places; nothing for no value, and for 0. */
function printed(value: number): string {
  return Number.isNaN(value) || value === 0 ? '' : String(Number(value.toFixed(2)));
}
