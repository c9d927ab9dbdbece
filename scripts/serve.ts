// npm run serve -- [--port 4173] [--strict-port] [--no-open]: serves the built app to this machine only.
import { spawn } from 'node:child_process';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { staticServer } from './static-server.ts';

const HOST = '127.0.0.1';
const PORTS_TRIED = 20;

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4173' },
    dir: { type: 'string', default: join(import.meta.dirname, '..', 'dist') },
    'strict-port': { type: 'boolean', default: false },
    'no-open': { type: 'boolean', default: false },
  },
});

try {
  const server = staticServer(values.dir);
  const port = await listen(server, { first: Number(values.port), tries: values['strict-port'] ? 1 : PORTS_TRIED });
  const address = `http://${HOST}:${port}/`;
  console.log(`智衡 Zhiheng: ${address}   (Ctrl+C 停止 / stops)`);
  if (!values['no-open']) openBrowser(address);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(0));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** Listens on the first free port from `first` on; 0 lets the system choose. */
async function listen(server: Server, { first, tries }: { first: number; tries: number }): Promise<number> {
  for (let port = first; port < first + tries; port += 1) {
    if (await listensOn(server, port)) {
      const address = server.address();
      return typeof address === 'object' && address !== null ? address.port : port;
    }
  }
  throw new Error(`端口被占用 / port ${first} is in use: choose another with --port`);
}

function listensOn(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const refused = (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(false) : reject(error));
    server.once('error', refused);
    server.listen(port, HOST, () => {
      server.off('error', refused);
      resolve(true);
    });
  });
}

/** Opens the browser where there is a desktop; the address is printed in any case. */
function openBrowser(address: string): void {
  const { platform, env } = process;
  const desktop = platform !== 'linux' || env['DISPLAY'] || env['WAYLAND_DISPLAY'];
  if (!desktop || env['CI']) return;
  const [command, args] =
    platform === 'win32'
      ? ['cmd', ['/c', 'start', '""', address]]
      : [platform === 'darwin' ? 'open' : 'xdg-open', [address]];
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => {
    // no opener: the printed address has to do
  });
  child.unref();
}
