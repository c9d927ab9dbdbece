/** What windows of this app tell one another: random ids only, never anything of a firm. */
export interface WindowMessage {
  readonly kind:
    /** Who writes this? */
    | 'who'
    | 'mine'
    /** Let me write this from now on. */
    | 'yield'
    | 'heard'
    | 'yielded'
    /** Something could not be written here: stay away. */
    | 'refused'
    /** Taken without an answer. */
    | 'forced';
  readonly name: string;
  /** The window that speaks. */
  readonly from: string;
}

export interface WindowBus {
  /** Id of this window. */
  readonly self: string;
  post(kind: WindowMessage['kind'], name: string): void;
  /** Hears other windows, never itself. @returns ends the listening */
  listen(hear: (message: WindowMessage) => void): () => void;
}

const CHANNEL = 'zhiheng.windows';

/**
 * Reaches the other windows by a channel and, for browsers that have none or whose channel is silent for pages from a
 * disk, by an entry of localStorage that is there for a moment; what comes both ways is heard once.
 */
export function windowBus(self: string): WindowBus {
  const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(CHANNEL);
  let count = 0;
  return {
    self,
    post(kind, name) {
      const message = { kind, name, from: self, nonce: `${self} ${(count += 1)}` };
      channel?.postMessage(message);
      try {
        localStorage.setItem(CHANNEL, JSON.stringify(message));
        localStorage.removeItem(CHANNEL);
      } catch {
        // blocked: the channel alone has to do
      }
    },
    listen(hear) {
      // each listener hears everything, whatever others have heard
      const heard = new Set<string>();
      const take = (value: unknown): void => {
        const message = asMessage(value);
        if (message === undefined || message.from === self || heard.has(message.nonce)) return;
        heard.add(message.nonce);
        hear(message);
      };
      const onChannel = ({ data }: MessageEvent<unknown>) => take(data);
      const onStorage = ({ key, newValue }: StorageEvent) => {
        if (key === CHANNEL && newValue !== null) take(parsed(newValue));
      };
      channel?.addEventListener('message', onChannel);
      addEventListener('storage', onStorage);
      return () => {
        channel?.removeEventListener('message', onChannel);
        removeEventListener('storage', onStorage);
      };
    },
  };
}

const KINDS: readonly string[] = ['who', 'mine', 'yield', 'heard', 'yielded', 'refused', 'forced'];

/** In Chromium any page from the disk can speak on the channel: what is not of our form is not heard. */
function asMessage(value: unknown): (WindowMessage & { readonly nonce: string }) | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { kind, name, from, nonce } = value as Record<string, unknown>;
  if (typeof kind !== 'string' || !KINDS.includes(kind)) return undefined;
  if (typeof name !== 'string' || typeof from !== 'string' || typeof nonce !== 'string') return undefined;
  return { kind: kind as WindowMessage['kind'], name, from, nonce };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
