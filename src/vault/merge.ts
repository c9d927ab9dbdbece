import type { Answer, Assessment } from '#answers';

/**
 * Joins two versions of one assessment that were edited apart: of each answer the later one
 * stays, of everything else that of the later document. Nothing answered in only one is lost.
 */
export function mergeByAnswer(mine: Assessment, theirs: Assessment): Assessment {
  const later = mine.updatedAt >= theirs.updatedAt ? mine : theirs;
  const answers: Record<string, Answer> = { ...theirs.answers };
  for (const [id, answer] of Object.entries(mine.answers)) {
    const other = answers[id];
    if (other === undefined || answer.at >= other.at) answers[id] = answer;
  }
  return { ...later, answers };
}
