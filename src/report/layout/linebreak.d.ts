declare module 'linebreak' {
  export default class LineBreaker {
    constructor(text: string);
    /** `position` counts UTF-16 units from the start of the text. */
    nextBreak(): { readonly position: number; readonly required: boolean } | null;
  }
}
