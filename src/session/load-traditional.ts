import type { Library } from './library.ts';

/** The library as a screen in traditional characters shows it; what rewrites it is loaded only there. */
export async function traditionalLibrary(library: Library): Promise<Library> {
  return (await import('./traditional.ts')).inTraditional(library);
}
