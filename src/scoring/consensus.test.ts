import { describe, expect, it } from 'vitest';
import { consensus, type Vote } from './consensus.ts';

const says = (value: number, more: Partial<Vote> = {}): Vote => ({ state: 'ok', value, ...more });
const unknown: Vote = { state: 'unknown' };
const na: Vote = { state: 'na' };

describe('several respondents on one item', () => {
  it('settle on the middle value', () => {
    expect(consensus([says(2), says(3), says(5)])).toMatchObject({ state: 'ok', value: 3, spread: 3, n: 3 });
    expect(consensus([says(4), says(3)])).toMatchObject({ value: 3.5, spread: 1, discuss: false });
    expect(consensus([says(4), says(2)])).toMatchObject({ value: 3, spread: 2, discuss: true, conflict: false });
    expect(consensus([says(5, { weight: 2 }), says(1), says(3)]).value).toBe(4);
  });
  it('count by weight, and by how well a role knows the matter', () => {
    expect(consensus([says(2), says(3), says(5, { weight: 3 })]).value).toBe(5);
    const byRole = [says(2, { role: 'hr' }), says(2, { role: 'hr' }), says(4, { role: 'quality' })];
    expect(consensus(byRole).value).toBe(2);
    expect(consensus(byRole, { roleFit: { hr: 0.2 } }).value).toBe(4);
    const own = [says(2, { role: 'hr', weight: 3 }), says(4, { role: 'quality' })];
    expect(consensus(own, { roleFit: { hr: 0.2 } }).value).toBe(2);
  });
  it('go on without those who do not know, and know nothing when nobody does', () => {
    expect(consensus([unknown, says(4), unknown])).toMatchObject({ state: 'ok', value: 4, n: 1, voteVariance: 0 });
    expect(consensus([unknown, unknown])).toMatchObject({ state: 'unknown', conflict: false });
    expect(consensus([{ state: 'blank' }])).toMatchObject({ state: 'blank' });
    expect(consensus([{ state: 'ok' }, says(2)])).toMatchObject({ state: 'ok', value: 2, n: 1 });
    expect(consensus([{ state: 'unknown', value: 5 }, says(2)])).toMatchObject({ value: 2, n: 1 });
  });
  it('are not counted where they were left open', () => {
    const open: Vote = { state: 'blank' };
    expect(consensus([na, open, open, open])).toEqual({
      state: 'na',
      voteVariance: 0,
      spread: 0,
      n: 0,
      conflict: false,
      discuss: false,
    });
    expect(consensus([na, unknown])).toMatchObject({ state: 'unknown', conflict: false, discuss: false });
    expect(consensus([na, na, unknown])).toMatchObject({ state: 'na', conflict: false });
  });
  it('call an item not applicable only with more than half of the weight', () => {
    expect(consensus([na, says(3)])).toMatchObject({ state: 'ok', value: 3, conflict: true, discuss: true });
    expect(consensus([na, na, says(3)])).toMatchObject({ state: 'na', conflict: true });
    expect(consensus([na, says(3, { weight: 2 })])).toMatchObject({ state: 'ok', conflict: true });
    expect(consensus([{ ...na, weight: 2 }, says(3)])).toMatchObject({ state: 'na' });
  });
  it('widen the range by their variance', () => {
    expect(consensus([says(2), says(4)]).voteVariance).toBe(1);
    expect(consensus([says(2), says(3), says(4)]).voteVariance).toBeCloseTo(1 / 3, 12);
  });
  it('take the best evidence for the consensus or more', () => {
    const votes = [says(2, { evidence: 3 }), says(3, { evidence: 1 }), says(4, { evidence: 2 })];
    expect(consensus(votes).evidence).toBe(2);
    expect(consensus([says(3, { evidence: 1 }), says(3)]).evidence).toBe(1);
    expect(consensus([says(3)]).evidence).toBe(0);
  });
  it('are replaced by what they agree on together', () => {
    const agreed = says(4, { evidence: 2, agreed: true });
    expect(consensus([says(1), says(5), agreed])).toMatchObject({
      value: 4,
      evidence: 2,
      voteVariance: 0,
      discuss: false,
    });
  });
  it('may agree that an item does not apply, or claim it without evidence', () => {
    const agreed = { agreed: true } as const;
    expect(consensus([says(1), says(5), { ...na, ...agreed }])).toEqual({
      state: 'na',
      voteVariance: 0,
      spread: 4,
      n: 2,
      conflict: true,
      discuss: false,
    });
    expect(consensus([says(1, { evidence: 3 }), says(2, agreed)])).toMatchObject({ value: 2, evidence: 0 });
    expect(consensus([says(1), says(5, { agreed: false })]).value).toBe(3);
    expect(consensus([says(1), { ...na, value: 4, ...agreed }])).not.toHaveProperty('value');
  });
});
