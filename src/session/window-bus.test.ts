import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { windowBus, type WindowMessage } from './window-bus.ts';

/** Two windows share these; what one stores the others are told of. */
const hearers = new Set<(event: { key: string; newValue: string | null }) => void>();
beforeEach(() => {
  hearers.clear();
  vi.stubGlobal('addEventListener', (_: string, hear: (event: { key: string; newValue: string | null }) => void) =>
    hearers.add(hear),
  );
  vi.stubGlobal('removeEventListener', (_: string, hear: (event: { key: string; newValue: string | null }) => void) =>
    hearers.delete(hear),
  );
  const tell = (key: string, newValue: string | null) => {
    for (const hear of hearers) hear({ key, newValue });
  };
  vi.stubGlobal('localStorage', {
    setItem: (key: string, value: string) => tell(key, value),
    removeItem: (key: string) => tell(key, null),
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

it('every listener of a window hears every message once, though it comes by channel and by storage', async () => {
  const [mine, other] = [windowBus('a'), windowBus('b')];
  const heard: [number, WindowMessage['kind']][] = [];
  const ends = [1, 2].map((number) => other.listen(({ kind }) => heard.push([number, kind])));
  const own = mine.listen(() => heard.push([0, 'who']));
  mine.post('yield', 'one');
  mine.post('who', 'one');
  await vi.waitFor(() => expect(heard).toHaveLength(4));
  // what came by the channel too is not heard again
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(heard).toEqual([
    [1, 'yield'],
    [2, 'yield'],
    [1, 'who'],
    [2, 'who'],
  ]);
  for (const end of [...ends, own]) end();
  mine.post('who', 'one');
  expect(heard).toHaveLength(4);
});

it('hears nothing that is not of its form: any page from the disk may speak', () => {
  vi.stubGlobal('BroadcastChannel', undefined);
  const bus = windowBus('a');
  const hear = vi.fn<(message: WindowMessage) => void>();
  bus.listen(hear);
  for (const text of ['{', '7', 'null', '{"kind":"boom","name":"x","from":"b","nonce":"1"}', '{"kind":"yield"}']) {
    localStorage.setItem('zhiheng.windows', text);
  }
  expect(hear).not.toHaveBeenCalled();
  localStorage.setItem('zhiheng.windows', '{"kind":"yield","name":"x","from":"b","nonce":"1"}');
  expect(hear).toHaveBeenCalledTimes(1);
});
