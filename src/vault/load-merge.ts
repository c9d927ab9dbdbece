/** What joins two versions of a document; loaded when it is wanted, for two windows seldom write the same. */
export async function loadMerge() {
  return (await import('./merge.ts')).mergeByAnswer;
}
