declare module 'subset-font' {
  interface Options {
    readonly targetFormat?: 'sfnt' | 'truetype' | 'woff' | 'woff2';
    readonly keepFeatures?: readonly string[];
    readonly dropTables?: readonly string[];
    readonly noHinting?: boolean;
    readonly noLayoutClosure?: boolean;
  }
  function subsetFont(font: Uint8Array, text: string, options?: Options): Promise<Uint8Array>;
  export default subsetFont;
}
