/** Base64 of a gzipped TrueType file, at once or when the page is read to its end; see scripts/vite-fonts.ts. */
declare module 'virtual:font/core-400' {
  const base64: string | Promise<string>;
  export default base64;
}
declare module 'virtual:font/core-700' {
  const base64: string | Promise<string>;
  export default base64;
}
declare module 'virtual:font/rest-400' {
  const base64: string | Promise<string>;
  export default base64;
}
