/**
 * What was worked out for one report and may serve the next: most of a report stays as it was when a note is changed.
 * A value lives only as long as every report asks for it, so that no more is held than one report needs. What is made
 * for a key depends on the key alone: whether it was kept never shows in a report.
 */
export class Kept<Value> {
  private young = new Map<string, Value>();
  private old = new Map<string, Value>();

  of(key: string, make: () => Value): Value {
    const known = this.young.get(key);
    if (known !== undefined) return known;
    const value = this.old.get(key) ?? make();
    this.young.set(key, value);
    return value;
  }

  /** To be called after each report: what it did not ask for is dropped. */
  turn(): void {
    this.old = this.young;
    this.young = new Map();
  }
}
