/**
 * Paths of the members in which two facts differ, keys joined by dots; an empty path where they are no objects.
 * The time an answer is stamped with says nothing about it.
 */
export function touchedPaths(before: unknown, after: unknown, path = ''): string[] {
  if (before === after || path === 'at') return [];
  const [was, is] = [membersOf(before), membersOf(after)];
  if (was === undefined && is === undefined) return [path];
  const keys = new Set([...Object.keys(was ?? {}), ...Object.keys(is ?? {})]);
  return [...keys].flatMap((key) => touchedPaths(was?.[key], is?.[key], path === '' ? key : `${path}.${key}`));
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : undefined;
}
