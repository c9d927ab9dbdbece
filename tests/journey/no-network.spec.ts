import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test as plain } from '@playwright/test';
import { expect, test } from './app.ts';

test('the page carries a policy that forbids any connection', async ({ app: page }) => {
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(policy).toContain("connect-src 'none'");
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe-inline');
  // only the single file has its scripts in the page, each by its hash
  if (page.url().startsWith('http')) expect(policy).not.toContain('sha256-');
});

plain('no ordinary way of sending data out reaches a listening server', async ({ page }) => {
  const heard: string[] = [];
  const server = createServer((request, response) => {
    heard.push(request.url ?? '');
    response.setHeader('Access-Control-Allow-Origin', '*').end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const target = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await page.goto('');
  await page.evaluate(async (address) => {
    const tries: (() => unknown)[] = [
      () => fetch(`${address}/fetch`),
      () => navigator.sendBeacon(`${address}/beacon`, 'data'),
      () => Object.assign(new Image(), { src: `${address}/image` }),
      () => new WebSocket(address.replace('http', 'ws')),
      () => new EventSource(`${address}/events`),
      () => {
        const request = new XMLHttpRequest();
        request.open('GET', `${address}/xhr`);
        request.send();
      },
      () => {
        const sheet = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: `${address}/style` });
        document.head.append(sheet);
      },
      () => {
        const form = Object.assign(document.createElement('form'), { action: `${address}/form`, target: 'frame' });
        document.body.append(form);
        form.submit();
      },
    ];
    for (const attempt of tries) {
      try {
        await Promise.resolve(attempt()).catch(() => {});
      } catch {
        // refused on the spot is as good as refused later
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 800));
  }, target);
  server.close();
  expect(heard).toEqual([]);
});

plain('the page has no way to set up a connection between browsers', async ({ page }) => {
  await page.goto('');
  const left = await page.evaluate(() =>
    ['RTCPeerConnection', 'webkitRTCPeerConnection'].filter((name) => name in globalThis),
  );
  expect(left).toEqual([]);
});
