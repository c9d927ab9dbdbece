import { spawn } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

export interface SiteServer {
  readonly address: string;
  /** Ends the process without any farewell; resolves when it is gone. */
  kill(): Promise<void>;
}

/** The server of `npm run serve` as a process of its own, on a given port or, with 0, on a free one. */
export async function serveSite(folder: string, port = 0): Promise<SiteServer> {
  const args = ['scripts/serve.ts', '--dir', folder, '--port', String(port), '--strict-port', '--no-open'];
  const child = spawn('node', args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (text: Buffer) => {
      const found = /http:\/\/[\d.]+:\d+\//.exec(text.toString())?.[0];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', () => reject(new Error('the server did not start')));
  });
  return {
    address,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
