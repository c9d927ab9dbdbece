import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import { loadTexts, type Namespace } from '#i18n';

/** A screen, or a part of one, whose code and texts are loaded together when it is first drawn. */
export function laterScreen<P extends object>(
  load: () => Promise<ComponentType<P>>,
  ...namespaces: readonly Namespace[]
): LazyExoticComponent<ComponentType<P>> {
  return lazy(async () => {
    const [screen] = await Promise.all([load(), loadTexts(...namespaces)]);
    return { default: screen };
  });
}
