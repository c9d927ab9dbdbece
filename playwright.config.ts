import { createServer, type AddressInfo } from 'node:net';
import { defineConfig } from '@playwright/test';

// the workers read this file again and must find the port that the first reading chose
process.env['JOURNEY_PORT'] ??= String(await freePort());
const address = `http://127.0.0.1:${process.env['JOURNEY_PORT']}/`;

const asRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: 'tests/journey',
  outputDir: 'test-results',
  forbidOnly: true,
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'reports/journeys.json' }]],
  use: {
    baseURL: address,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    trace: 'retain-on-failure',
  },
  projects: [
    {
      name: 'chromium',
      use: {
        browserName: 'chromium',
        launchOptions: {
          executablePath: process.env['CHROMIUM_PATH'] || '/usr/bin/chromium',
          args: [
            ...(asRoot ? ['--no-sandbox'] : []),
            '--disable-quic',
            '--disable-background-networking',
            '--disable-component-update',
            '--disable-sync',
            '--no-first-run',
          ],
        },
      },
    },
  ],
  webServer: {
    command: `node scripts/serve.ts --port ${process.env['JOURNEY_PORT']} --strict-port --no-open`,
    url: address,
    reuseExistingServer: false,
    timeout: 30_000,
  },
});

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
