/** Base64 of the gzipped solver program, at once or when the page is read to its end; see scripts/vite-solver.ts. */
declare module 'virtual:solver' {
  const base64: string | Promise<string>;
  export default base64;
}
