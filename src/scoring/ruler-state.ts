import type { Assessment } from '#answers';
import type { Pack } from '#catalogue';
import { ENGINE_VERSION } from './score.ts';

/** How the ruler an assessment was made with stands to the one at hand. */
export type RulerState =
  | 'same'
  /** Made with an older version of the pack: nothing is scored anew unasked. */
  | 'older'
  /** The same pack, but its result was found by another engine. */
  | 'other-engine'
  /** Made with a version of the pack that is not here yet. */
  | 'newer'
  /** Made with another pack. */
  | 'other';

/** @param pack the pack at hand */
export function rulerStateOf({ pack: own, shown }: Pick<Assessment, 'pack' | 'shown'>, pack: Pack): RulerState {
  if (own.id !== pack.id) return 'other';
  const order = compareVersions(own.version, pack.version);
  if (order !== 0) return order < 0 ? 'older' : 'newer';
  return shown === undefined || shown.result.engine === ENGINE_VERSION ? 'same' : 'other-engine';
}

/** By the numbers between the dots; below 0 where `one` is the older. */
function compareVersions(one: string, other: string): number {
  const [a, b] = [one, other].map((version) => version.split('.').map(Number));
  for (const [place, number] of (a ?? []).entries()) {
    const difference = number - (b?.[place] ?? 0);
    if (difference !== 0) return difference;
  }
  return one === other ? 0 : -1;
}
