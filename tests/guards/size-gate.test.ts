import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ROOT } from './source-files.ts';

const PAGE = '<script type="module" crossorigin src="./assets/index-a1.js"></script>';
/** Text that brotli cannot make smaller than about this many bytes. */
const dense = (bytes: number) => `export const text = '${randomBytes(bytes).toString('base64')}';`;

let dist: string;
beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'size-'));
});
afterEach(() => rmSync(dist, { recursive: true }));

function gate(files: Record<string, string>) {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dist, name)), { recursive: true });
    writeFileSync(join(dist, name), text);
  }
  return spawnSync(process.execPath, [join(ROOT, 'scripts/size-gate.ts'), dist], { cwd: ROOT, encoding: 'utf8' });
}

describe('the size gate', () => {
  it('counts what the page names and all that imports statically, not what is loaded when asked for', () => {
    const { status, stdout } = gate({
      'index.html': `${PAGE}<link rel="modulepreload" href="./assets/react-b2.js">`,
      'assets/index-a1.js': "import './kernel-c3.js'; export const open = () => import('./report-d4.js');",
      'assets/kernel-c3.js': "export { a } from './deep-e5.js';",
      'assets/deep-e5.js': 'export const a = 1;',
      'assets/react-b2.js': 'export const b = 2;',
      'assets/report-d4.js': dense(200_000),
    });
    expect(stdout).toContain('4 files');
    expect(stdout).not.toContain('report-d4');
    expect(status).toBe(0);
  });

  it('fails when the first load is over its budget, however deep the weight lies', () => {
    const { status, stderr } = gate({
      'index.html': PAGE,
      'assets/index-a1.js': "import './fonts-b2.js';",
      'assets/fonts-b2.js': dense(140_000),
    });
    expect(stderr).toContain('over budget');
    expect(status).toBe(1);
  });

  it('counts scripts written into the page, and no blocks of data', () => {
    const { stdout, status } = gate({
      'index.html': `<script>${dense(140_000)}</script><script type="application/json">{"a":1}</script>`,
    });
    expect(stdout).toContain('1 files');
    expect(status).toBe(1);
  });

  it('fails when it has seen no script at all', () => {
    const { status, stderr } = gate({ 'index.html': '<p>nothing here</p>' });
    expect(stderr).toContain('nothing was measured');
    expect(status).toBe(1);
  });
});
