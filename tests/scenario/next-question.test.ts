import { describe, expect, it } from 'vitest';
import { planRoadmap } from '#roadmap';
import { answersOf, openQuestions, questionEffect, rankedQuestions, type QuestionEffect } from '#scoring';
import { firm, shippedContent, type Firm } from '../support/firm.ts';

/** Effects of all open questions of a firm, the plan included, best first. */
function questionsOf(plant: Firm): QuestionEffect[] {
  const content = { ...shippedContent(), items: plant.asked, actions: shippedContent().advice.actions };
  const answers = answersOf(plant.assessment.answers);
  const effects = openQuestions(plant.pack, answers).flatMap((id) => {
    const effect = questionEffect(plant.pack, answers, {
      id,
      firstSteps(change) {
        const level = change === null ? undefined : (Number(change.answer.value) as 1 | 2 | 3 | 4 | 5);
        const changed = change === null || level === undefined ? plant : plant.says(change.id, level, 2);
        const plan = planRoadmap(changed.assessment, content);
        return (plan?.actions ?? []).slice(0, 5).map(({ action }) => action.id);
      },
    });
    return effect ?? [];
  });
  return rankedQuestions(effects);
}

describe('the next question of a firm', () => {
  it('is the floor it does not know about, which holds the whole level', () => {
    const knockout = shippedContent().pack.knockouts[0]?.item ?? '';
    const plant = firm().saysEverywhere(3, 2).doesNotKnow(knockout);
    const [first] = questionsOf(plant);
    expect(first).toMatchObject({ id: knockout, why: 'unknown' });
    expect(first?.levels?.[1]).toBeGreaterThan(first?.levels?.[0] ?? 0);
    expect(first?.levelChange).toBeCloseTo(0.5, 1);
  });

  it('is none where everything is answered and a document is there', () => {
    expect(questionsOf(firm().saysEverywhere(3, 2))).toEqual([]);
  });

  it('counts what an answer would change of the first steps', () => {
    const plant = firm().saysEverywhere(2, 2).doesNotKnow('D3.3.1');
    const [only] = questionsOf(plant);
    expect(only?.id).toBe('D3.3.1');
    expect(only?.stepsChange).toBeGreaterThan(0);
    expect(only?.stepsChange).toBeLessThanOrEqual(1);
  });
});
