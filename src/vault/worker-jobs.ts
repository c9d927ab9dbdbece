type Reply = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly reason: string };

/** In a worker: does the one job it was started for. */
export function answerJobs(work: (job: never) => Promise<unknown>): void {
  self.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    work(data as never).then(
      (value) => self.postMessage({ ok: true, value } satisfies Reply),
      (error: unknown) => self.postMessage({ ok: false, reason: String(error) } satisfies Reply),
    );
  });
}

/**
 * Has a worker do one job and ends it, so that passphrase and keys do not stay in its memory.
 * @throws Error when the worker fails
 */
export function oneJob(worker: Worker, job: unknown): Promise<unknown> {
  return new Promise<unknown>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      if (data.ok) resolve(data.value);
      else reject(new Error(data.reason));
    });
    worker.addEventListener('error', (event) => reject(new Error(event.message || 'the worker did not start')));
    worker.postMessage(job);
  }).finally(() => worker.terminate());
}
