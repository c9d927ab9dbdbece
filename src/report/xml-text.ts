/** What XML 1.0 cannot hold: control characters, halves of a pair, two that are no characters. */
const UNFIT =
  // oxlint-disable-next-line no-control-regex -- these are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text as Office files can hold it; line ends are one kind. */
export function xmlText(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').replaceAll(UNFIT, '');
}
