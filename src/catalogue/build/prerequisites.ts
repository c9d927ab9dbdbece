import type { Action } from '../schema.ts';

interface Place {
  readonly value: Action;
}

interface PrerequisiteFault<P> {
  readonly place: P;
  /** Path from the action to the bad part. */
  readonly tail: readonly PropertyKey[];
  readonly reason: string;
}

/**
 * Prerequisites that lead in a circle, or ask for a level that no path of actions reaches.
 * A step to level k rests on the step to k − 1 of its own capability and on the steps that
 * bring each prerequisite up to its bound.
 */
export function prerequisiteFaults<P extends Place>(actions: readonly P[]): PrerequisiteFault<P>[] {
  const byId = new Map(actions.map((place) => [place.value.id, place]));
  const stepTo = new Map(actions.map((place) => [`${place.value.capability}@${place.value.to}`, place.value.id]));
  const faults: PrerequisiteFault<P>[] = [];

  const restsOn = (action: Action): string[] => {
    const own = stepTo.get(`${action.capability}@${action.from}`);
    const others = action.prerequisites.flatMap(({ capability, level }) => {
      const step = stepTo.get(`${capability}@${level}`);
      return step === undefined ? [] : [step];
    });
    return own === undefined ? others : [own, ...others];
  };

  for (const place of actions) {
    place.value.prerequisites.forEach(({ capability, level }, index) => {
      const missing = [2, 3, 4, 5].find((to) => to <= level && !stepTo.has(`${capability}@${to}`));
      if (missing === undefined) return;
      const reason = `asks for ${capability} at level ${level}, but no action brings it to ${missing}`;
      faults.push({ place, tail: ['prerequisites', index, 'level'], reason });
    });
  }

  const done = new Set<string>();
  const visit = (id: string, trail: readonly string[]): void => {
    if (done.has(id)) return;
    const place = byId.get(id);
    if (place === undefined) return;
    if (trail.includes(id)) {
      const circle = [...trail.slice(trail.indexOf(id)), id].join(' → ');
      faults.push({ place, tail: ['prerequisites'], reason: `prerequisites lead in a circle: ${circle}` });
      return;
    }
    for (const next of restsOn(place.value)) visit(next, [...trail, id]);
    done.add(id);
  };
  for (const { value } of actions) visit(value.id, []);
  return faults;
}
