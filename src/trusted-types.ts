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

/**
 * Takes the one way to another computer that the content security policy does not close, before anything else runs. A
 * script that could run at all might still get it from a frame of its own, which the policy forbids.
 */
export function withoutPeerConnections(): void {
  for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection']) Reflect.deleteProperty(globalThis, name);
}
