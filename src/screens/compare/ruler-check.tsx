import type { ReactNode } from 'react';
import { rulerStateOf } from '#scoring';
import { useApp, useOpenAssessment } from '../app-context.tsx';
import { OtherRuler } from './other-ruler.tsx';

/** Shows a result only by the ruler it was made with; where that is another one, what was found then and a choice. */
export function RulerCheck({ children }: { readonly children: ReactNode }) {
  const assessment = useOpenAssessment();
  const state = rulerStateOf(assessment, useApp().library.core.pack);
  return state === 'same' ? children : <OtherRuler state={state} />;
}
