/** What the window for the audience shows: ids and levels, never a text somebody typed. */
export interface Shown {
  readonly item: string;
  /** Level chosen; null while there is none. */
  readonly level: number | null;
  /** How many chose each level, lowest first; empty while nobody else answered. */
  readonly votes: readonly number[];
  readonly revealed: boolean;
}

export type PresentationMessage =
  | { readonly kind: 'show'; readonly shown: Shown }
  /** A window for the audience has opened, or was asked for, and wants to know what to show. */
  | { readonly kind: 'hello' }
  /** A window where one answers has opened: whoever shows it to an audience says hello. Nothing else is sent before. */
  | { readonly kind: 'ask' }
  | { readonly kind: 'reveal' };

export interface Presentation {
  send(message: PresentationMessage): void;
  close(): void;
}

const NAME = 'zhiheng.present';

/**
 * Joins the windows of this browser that show one assessment to an audience. Without BroadcastChannel, and
 * between windows of a page from the disk, the message goes through the storage of the browser and is taken out again at once.
 * @param id of the assessment
 */
export function joinPresentation(
  id: string,
  listen: (message: PresentationMessage) => void,
  { fromDisk = false } = {},
): Presentation {
  const hear = (data: unknown) => {
    const message = asMessage(data, id);
    if (message !== undefined) listen(message);
  };
  // two windows of a page from the disk have no channel in common
  if (typeof BroadcastChannel === 'function' && !fromDisk) {
    const channel = new BroadcastChannel(NAME);
    channel.addEventListener('message', ({ data }) => hear(data));
    return { send: (message) => channel.postMessage({ id, message }), close: () => channel.close() };
  }
  const onStorage = ({ key, newValue }: StorageEvent) => {
    if (key === NAME && newValue !== null) hear(parsed(newValue));
  };
  addEventListener('storage', onStorage);
  return {
    send(message) {
      try {
        localStorage.setItem(NAME, JSON.stringify({ id, message }));
        localStorage.removeItem(NAME);
      } catch {
        // blocked storage: the audience keeps seeing what it saw
      }
    },
    close: () => removeEventListener('storage', onStorage),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Another window may run another version: what is not understood is not shown. */
function asMessage(data: unknown, id: string): PresentationMessage | undefined {
  if (!isRecord(data) || data['id'] !== id || !isRecord(data['message'])) return undefined;
  const { kind, shown } = data['message'];
  if (kind === 'hello' || kind === 'ask' || kind === 'reveal') return { kind };
  if (kind !== 'show' || !isRecord(shown)) return undefined;
  const { item, level, votes, revealed } = shown;
  if (typeof item !== 'string' || !(level === null || isCount(level))) return undefined;
  if (!Array.isArray(votes) || !votes.every(isCount)) return undefined;
  return { kind, shown: { item, level, votes, revealed: revealed === true } };
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
