interface TrustedTypesFactory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): unknown;
}

/**
 * The only script addresses made at run time are those of our own workers, which are blobs, and of the service worker.
 * Everything else that could inject code is refused by the content security policy.
 * @param serviceWorker whole address of the service worker, in the edition that has one
 */
export function allowOwnWorkers(serviceWorker?: string): void {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypesFactory };
  trustedTypes?.createPolicy('default', {
    createScriptURL(url) {
      if (url.startsWith('blob:') || url === serviceWorker) return url;
      throw new TypeError('only own workers may be started');
    },
  });
}
