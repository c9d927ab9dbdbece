export type Reply =
  { readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer> } | { readonly ok: false; readonly reason: string };

/** In a worker: does the one job it was started for. */
export function answerJob(write: (job: never) => Promise<Uint8Array<ArrayBuffer>>): void {
  self.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    write(data as never).then(
      (bytes) => self.postMessage({ ok: true, bytes } satisfies Reply, { transfer: [bytes.buffer] }),
      (error: unknown) => self.postMessage({ ok: false, reason: String(error) } satisfies Reply),
    );
  });
}
