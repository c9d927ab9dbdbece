declare module 'virtual:bench-questionnaire' {
  const dimensions: readonly {
    readonly id: string;
    readonly name: string;
    readonly items: readonly { readonly id: string; readonly stem: string; readonly anchors: readonly string[] }[];
  }[];
  export default dimensions;
}
