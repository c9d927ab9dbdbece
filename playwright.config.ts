import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { defineConfig, type PlaywrightTestConfig } from '@playwright/test';

// the workers read this file again and must find the port that the first reading chose
process.env['JOURNEY_PORT'] ??= String(await freePort());
const address = `http://127.0.0.1:${process.env['JOURNEY_PORT']}/`;

const asRoot = process.getuid?.() === 0;

const ONE_FILE = pathToFileURL(join(import.meta.dirname, 'dist/single/zhiheng.html')).href;
const FIREFOX = '**/firefox.spec.ts';
const ONLY_FROM_DISK = '**/one-file.spec.ts';

const chromium: PlaywrightTestConfig['use'] = {
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
};

export default defineConfig({
  testDir: 'tests/journey',
  outputDir: 'test-results',
  forbidOnly: true,
  workers: 2,
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
    { name: 'site', testIgnore: [FIREFOX, ONLY_FROM_DISK], use: chromium },
    {
      name: 'one-file',
      // these stand on a server, or on what only a page from one has; a respondent's page from the disk wants a vault first
      testIgnore: [
        FIREFOX,
        ...['offline', 'vault-core', 'storage', 'rolling-backup', 'respondents'].map((name) => `**/${name}.spec.ts`),
      ],
      use: { ...chromium, baseURL: ONE_FILE },
    },
    { name: 'firefox', testMatch: FIREFOX, use: { baseURL: ONE_FILE } },
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
