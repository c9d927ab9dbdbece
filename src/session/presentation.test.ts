import { afterEach, describe, expect, it, vi } from 'vitest';
import { joinPresentation, type Presentation, type PresentationMessage } from './presentation.ts';

const open: Presentation[] = [];
const join = (id: string) => {
  const heard: PresentationMessage[] = [];
  const presentation = joinPresentation(id, (message) => heard.push(message));
  open.push(presentation);
  return { ...presentation, heard };
};
const shown = { item: 'D3.3.1', level: 2, votes: [0, 2, 0, 1, 0], revealed: false };

afterEach(() => {
  for (const one of open.splice(0)) one.close();
  vi.unstubAllGlobals();
});

describe('windows that show one assessment to an audience', () => {
  it('hear each other, and not those of another assessment', async () => {
    const [main, audience, other] = [join('a1'), join('a1'), join('a2')];
    audience.send({ kind: 'hello' });
    main.send({ kind: 'show', shown });
    await vi.waitFor(() => expect(audience.heard).toEqual([{ kind: 'show', shown }]));
    expect(main.heard).toEqual([{ kind: 'hello' }]);
    expect(other.heard).toEqual([]);
  });

  it('show nothing of what they do not understand', async () => {
    const audience = join('a1');
    const channel = new BroadcastChannel('zhiheng.present');
    for (const message of [
      null,
      { id: 'a1' },
      { id: 'a1', message: { kind: 'edit' } },
      { id: 'a1', message: { kind: 'show', shown: { ...shown, votes: ['x'] } } },
      { id: 'a1', message: { kind: 'show', shown: { ...shown, level: 'high' } } },
    ]) {
      channel.postMessage(message);
    }
    channel.postMessage({ id: 'a1', message: { kind: 'show', shown } });
    await vi.waitFor(() => expect(audience.heard).toEqual([{ kind: 'show', shown }]));
    channel.close();
  });

  it('pass the message through the storage where there is no channel, and leave nothing there', () => {
    const kept = new Map<string, string>();
    const listeners: ((event: { key: string; newValue: string | null }) => void)[] = [];
    vi.stubGlobal('BroadcastChannel', undefined);
    vi.stubGlobal('addEventListener', (_: string, listen: (typeof listeners)[number]) => listeners.push(listen));
    vi.stubGlobal('removeEventListener', () => {});
    vi.stubGlobal('localStorage', {
      setItem(key: string, newValue: string) {
        kept.set(key, newValue);
        for (const listen of listeners) listen({ key, newValue });
      },
      removeItem: (key: string) => kept.delete(key),
    });
    const audience = join('a1');
    join('a1').send({ kind: 'show', shown });
    expect(audience.heard).toEqual([{ kind: 'show', shown }]);
    expect(kept.size).toBe(0);
  });
});
