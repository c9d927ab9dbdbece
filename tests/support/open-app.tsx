import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import core from 'virtual:content/core';
import advice from 'virtual:content/advice';
import facts from 'virtual:content/facts';
import items from 'virtual:content/items';
import sample from 'virtual:content/sample';
import type { Assessment } from '#answers';
import { simulate } from '#scoring';
import { createAssessmentStore, createEditionStore, createPreferencesStore, createVaultSession } from '#session';
import { AppProvider, AppRoutes } from '#screens';
import { memoryVault } from './memory-vault.ts';

const AT = '2026-11-24T08:00:00Z';

// asked for again and again while a screen waits: the same promise each time
const further = Promise.resolve(items);
const advised = Promise.resolve(advice);
const known = Promise.resolve(facts);

/** The whole app in jsdom, kept in memory. */
export function openApp(kept: readonly Assessment[] = []) {
  // jsdom knows no media
  Object.assign(globalThis, { matchMedia: () => ({ matches: false }) });
  const memory = memoryVault(kept);
  let ids = 0;
  const assessment = createAssessmentStore(memory.vault, { now: () => AT, newId: () => `a${(ids += 1)}` });
  const app = {
    vault: memory.vault,
    assessment,
    preferences: createPreferencesStore(),
    plainVault: memory.vault,
    keyring: () => Promise.reject(new Error('no vaults here')),
    rolling: () => Promise.reject(new Error('no vaults here')),
    vaultSession: createVaultSession({
      keyring: () => Promise.reject(new Error('no vaults here')),
      assessment: assessment.actions,
      switchTo: () => {},
      reload: () => {},
      now: () => AT,
    }),
    simulate: (...[pack, answers, context]: Parameters<typeof simulate>) =>
      Promise.resolve(simulate(pack, answers, context)),
    edition: createEditionStore('site', { settled: () => assessment.actions.settled(), reload: () => {}, program: '' }),
    library: {
      core,
      items: () => further,
      advice: () => advised,
      facts: () => known,
      sample: () => Promise.resolve(sample),
    },
    now: () => AT,
    today: () => '2026-11-24',
  };
  render(
    <AppProvider value={app}>
      <AppRoutes />
    </AppProvider>,
  );
  return { ...memory, user: userEvent.setup(), answers: () => [...memory.documents.values()][0]?.answers ?? {} };
}
