import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { NO_BRANDING, type Branding } from '#report';
import { passingSettings, plainSettings, type Settings } from '#vault';
import { useApp } from '../app-context.tsx';

/** For as long as the page lives where nothing is to be kept. */
const passing = passingSettings();
const plain = plainSettings();

export type Keeping = 'idle' | 'kept' | 'failed';

/** How reports look here, as it was kept in the vault that is open; each change is kept at once. */
export function useBranding() {
  const settings = useSettings();
  const [branding, setBranding] = useState<Branding>(NO_BRANDING);
  const [keeping, setKeeping] = useState<Keeping>('idle');

  useEffect(() => {
    let current = true;
    void settings.branding().then((found) => {
      if (current && found.ok && found.value !== undefined) setBranding(found.value);
    });
    return () => {
      current = false;
    };
  }, [settings]);

  const change = (next: Branding) => {
    setBranding(next);
    void settings.keepBranding(next).then(({ ok }) => setKeeping(ok ? 'kept' : 'failed'));
  };
  return { branding, keeping, change };
}

function useSettings(): Settings {
  const { vault, vaultSession } = useApp();
  const kind = useStore(vaultSession, (state) => state.kind);
  if (kind === 'passing') return passing;
  return kind === 'plain' ? plain : (vault.settings ?? passing);
}
