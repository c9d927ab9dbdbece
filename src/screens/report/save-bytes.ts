interface SavedFile {
  readonly name: string;
  readonly type: string;
}

/** Hands bytes to the browser as a download; works from a site and from a file alike. */
export function saveBytes(bytes: Uint8Array, { name, type }: SavedFile): void {
  const url = URL.createObjectURL(new Blob([bytes.slice()], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // the download reads the blob after this turn
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
