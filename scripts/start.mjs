// npm start: installs what is missing, builds, serves on this machine, opens the browser.
import { run, ROOT, toolEnvironment } from './node-runtime.mjs';
import { join } from 'node:path';

const script = (name) => join(ROOT, 'scripts', name);

// npm that is killed does not tell us: without it nobody can stop the server
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
}, 1000).unref();

try {
  let code = await run(process.execPath, [script('setup.mjs')], { env: process.env });
  if (code === 0) {
    const env = toolEnvironment();
    code = await run('vite', ['build', '--logLevel', 'warn'], { env });
    if (code === 0) code = await run('node', [script('serve.ts'), ...process.argv.slice(2)], { env });
  }
  process.exitCode = code;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
