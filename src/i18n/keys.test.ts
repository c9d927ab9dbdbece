import { expect, it } from 'vitest';
import type { Texts } from './keys.ts';

it('a key that no Chinese text has does not compile', () => {
  const t: Texts<'results'> = (key: string) => key;
  const status: string = 'ok';
  const level = 3 as 1 | 3;
  expect([
    t('result.title'),
    t('term.levelOf', { level: 2 }),
    t('app:term.levelOf', { level: 2 }),
    // plural forms are chosen by count: their endings are no keys
    t('result.contradictions', { count: 1 }),
    // a template whose part is not known is held to its form
    t(`result.status.${status}`),
    t(`report.method.points.${level === 1 ? 'own' : 'scale'}`),
  ]).toHaveLength(6);
  // @ts-expect-error -- misspelt
  t('result.titel');
  // @ts-expect-error -- a group, not a text
  t('result');
  // @ts-expect-error -- of another namespace
  t('screen.createGo');
  // @ts-expect-error -- no text has this form
  t(`result.statsu.${status}`);
  // @ts-expect-error -- could be anything
  t(status);
});
