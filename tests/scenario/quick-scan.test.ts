import { describe, expect, it } from 'vitest';
import { loadSampleFirm } from '#session';
import { firm, Firm, shippedContent } from '../support/firm.ts';

const { sampleFirm } = await loadSampleFirm();

const sample = () => {
  const { profile, answers } = sampleFirm(shippedContent().sample, { language: 'zh-CN', at: '2026-11-01T00:00:00Z' });
  return new Firm({ ...firm().assessment, profile, answers });
};

describe('the moulding shop of sixty people', () => {
  it('stands at level 2, with its two indices as a pocket calculator gives them', () => {
    const { card } = sample();
    expect(card.indices?.application).toBeCloseTo((2 + 1 + 3 + 2 + 1) / 5, 9);
    expect(card.indices?.readiness).toBeCloseTo((2 + 3 + 3 + 2 + 2 + 1 + 2) / 7, 9);
    expect(card.root.value).toBeCloseTo((9 / 5 + 15 / 7) / 2, 9);
    expect(card.published).toBe(2);
  });

  it('is told a range wide enough for a scan of one question a dimension, and that the level is borderline', () => {
    const { simulation } = sample();
    const [low, high] = simulation?.interval80.shown ?? [0, 0];
    expect(high - low).toBeGreaterThan(0.5);
    expect(simulation?.borderline).toEqual({ neighbour: 1 });
  });

  it('is advised to settle what data may go out before anything that rests on it', () => {
    const [first] = sample().roadmap.actions;
    expect(first?.action.id).toBe('F6.1.L1-2');
    expect(first?.start).toBe(0);
  });
});

describe('an enterprise that claims a lot', () => {
  it('never rises above level 3 on words alone', () => {
    const { card } = firm().saysEverywhere(5, 0);
    expect(card.indexLevel).toBe(5);
    expect(card.published).toBe(3);
    expect(card.binding).toEqual(['evidence']);
  });

  it('is held at level 2 while nobody has said what data may go out, whatever else it does', () => {
    const { card } = firm().saysEverywhere(5, 3).says('F6.1.1', 1, 3);
    expect(card.published).toBe(2);
    expect(card.binding).toContain('knockout:F6.1.1');
  });
});

describe('a furniture maker that has answered everything', () => {
  const full = firm().with({ scope: 'full' }).profile({ industry: '21' }).saysEverywhere(3, 2);

  it('is asked some questions more about its own industry, which count half in their capabilities', () => {
    const asked = full.with({ scope: 'deep' }).asked.filter(({ scope }) => scope === 'deep');
    expect(asked.length).toBeGreaterThanOrEqual(6);
    expect(asked.every(({ sectors }) => sectors?.includes('consumer'))).toBe(true);
    const [one] = asked;
    const deep = asked.reduce((who, { id }) => who.says(id, 3, 2), full.with({ scope: 'deep' }));
    expect(deep.card.root.value).toBe(3);
    const better = deep.says(one!.id, 5, 3);
    expect(better.card.nodes[one!.capability]?.value).toBeCloseTo((2 * 3 + 5) / 3, 9);
    expect(better.roadmap.actions.length).toBeGreaterThan(0);
  });
});

describe('an enterprise that answers little', () => {
  it('gets no level while less than half is answered', () => {
    const { card } = firm().says('D3.3.1', 4).says('F2.2.1', 4);
    expect(card.published).toBeNull();
    expect(card.root.status).toBe('insufficient');
  });

  it('never loses by finding out: “don’t know” turned into an answer does not lower the score', () => {
    const unknown = firm().saysEverywhere(3, 2).doesNotKnow('D5.1.1');
    const known = unknown.says('D5.1.1', 1, 0);
    expect(known.card.root.value).toBeGreaterThanOrEqual(unknown.card.root.value ?? 0);
  });
});

describe('an enterprise without a stage', () => {
  const contractor = () => firm().saysEverywhere(3, 2).says('D1.1.1', 1, 0).without('D1', '全部来图加工');

  it('is not asked about it and not marked down for it', () => {
    expect(contractor().asked.map(({ id }) => id)).not.toContain('D1.1.1');
    expect(contractor().card.indices?.application).toBe(3);
    expect(contractor().card.nodes['D1']).toMatchObject({ status: 'na', outOfScope: '全部来图加工' });
  });

  it('keeps what it had answered there, and never counts it: live and final score are the same', () => {
    const { assessment, card } = contractor();
    expect(assessment.answers['D1.1.1']).toMatchObject({ level: 1 });
    const withoutAnswer = contractor().with({
      answers: Object.fromEntries(Object.entries(assessment.answers).filter(([id]) => id !== 'D1.1.1')),
    });
    expect(withoutAnswer.card).toEqual(card);
  });
});

describe('a quick scan that grows', () => {
  it('into the full assessment keeps every answer and asks 49', () => {
    const quick = firm().saysEverywhere(3, 2);
    const full = quick.with({ scope: 'full' });
    expect(full.asked).toHaveLength(49);
    const answered = full.asked.filter(({ id }) => full.assessment.answers[id] !== undefined);
    expect(answered).toHaveLength(12);
    expect(full.card.published).toBeNull();
  });
});
