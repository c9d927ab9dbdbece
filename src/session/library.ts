import type { Advice, CoreContent, Facts, FurtherItems, Sample } from '#catalogue';

/** The content, the parts that are not needed at once behind promises that are asked once. */
export interface Library {
  readonly core: CoreContent;
  readonly items: () => Promise<FurtherItems>;
  readonly sample: () => Promise<Sample>;
  readonly advice: () => Promise<Advice>;
  readonly facts: () => Promise<Facts>;
}

/** Remembers the promise, so that every caller shares one load; a failed load may be tried again. */
export function once<T>(load: () => Promise<T>): () => Promise<T> {
  let promise: Promise<T> | undefined;
  return () => {
    promise ??= load().catch((error: unknown) => {
      promise = undefined;
      throw error;
    });
    return promise;
  };
}
