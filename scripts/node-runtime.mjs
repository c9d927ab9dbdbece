// The Node under which the tools run. No dependencies: this is what fetches them.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const WINDOWS = process.platform === 'win32';
const OLDEST_HOST = [22, 12];
const STRIPS_TYPES_BY_ITSELF = [22, 18];
const FETCHED = '24.21.0';

/** Environment whose PATH finds a Node that is new enough first, then the project's tools; fetches that Node when the host's is too old. */
export function toolEnvironment() {
  const node = isAtLeast(process.versions.node, OLDEST_HOST) ? process.execPath : fetchedNode();
  const { PATH = '', Path, ...rest } = process.env;
  const path = [dirname(node), join(ROOT, 'node_modules', '.bin'), PATH || Path].join(delimiter);
  return { ...rest, PATH: path, NODE_OPTIONS: nodeOptions(node) };
}

/** Runs npm with this environment; shows nothing unless it fails, and then without addresses. */
export function npm(args, { env, cwd = ROOT }) {
  const client = npmClient();
  const command = client === undefined ? 'npm' : 'node';
  const done = spawnSync(command, client === undefined ? args : [client, ...args], {
    cwd,
    env,
    encoding: 'utf8',
    shell: WINDOWS && client === undefined,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (done.status === 0) return;
  process.stderr.write(withoutHosts(`${done.stdout ?? ''}${done.stderr ?? ''}${done.error ?? ''}\n`));
  throw new Error(`npm ${args[0]} failed; the lines above say why (is the network up?)`);
}

/** Runs a tool of node_modules/.bin, or node itself, on this terminal; gives its exit code. */
export function run(command, args, options = {}) {
  const [file, words] = WINDOWS ? [`"${command}"`, args.map((arg) => `"${arg}"`)] : [command, args];
  return new Promise((resolve, reject) => {
    const child = spawn(file, words, {
      cwd: ROOT,
      stdio: 'inherit',
      shell: WINDOWS,
      ...options,
      env: options.env ?? toolEnvironment(),
    });
    const pass = () => child.kill('SIGTERM');
    process.on('SIGINT', waitForChild);
    process.on('SIGTERM', pass);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      process.off('SIGINT', waitForChild);
      process.off('SIGTERM', pass);
      resolve(code ?? (signal === 'SIGINT' ? 130 : 143));
    });
  });
}

/** A terminal sends its interrupt to the child as well: the child's own answer counts. */
function waitForChild() {}

function fetchedNode() {
  const os = WINDOWS ? 'win' : process.platform;
  const ready = [`node-${os}-${process.arch}`, 'node'].map((name) =>
    join(ROOT, '.tools', 'node_modules', name, 'bin', WINDOWS ? 'node.exe' : 'node'),
  );
  const found = ready.find(works);
  if (found !== undefined) return found;
  console.error(`Node ${process.versions.node} is too old for the tools: fetching Node 24 into .tools (once)`);
  const [exact, any] = [`node-${os}-${process.arch}@${FETCHED}`, 'node@24'];
  try {
    fetchPackage(exact);
  } catch {
    fetchPackage(any);
  }
  const fetched = ready.find(works);
  if (fetched === undefined) throw new Error('Node 24 could not be fetched; install Node 22.12 or newer and try again');
  return fetched;
}

function fetchPackage(name) {
  const flags = ['--prefix', join(ROOT, '.tools'), '--no-save', '--no-package-lock', '--no-audit', '--no-fund'];
  npm(['install', ...flags, '--loglevel=error', name], { env: process.env });
}

function works(node) {
  return existsSync(node) && spawnSync(node, ['--version'], { stdio: 'ignore' }).status === 0;
}

/** The npm that started us, else the one beside Node; undefined leaves it to PATH. */
function npmClient() {
  const beside = join(dirname(process.execPath), ...(WINDOWS ? [] : ['..', 'lib']), 'node_modules/npm/bin/npm-cli.js');
  return [process.env.npm_execpath ?? '', beside].find((file) => file.endsWith('npm-cli.js') && existsSync(file));
}

function nodeOptions(node) {
  const given = process.env.NODE_OPTIONS ?? '';
  if (node !== process.execPath || isAtLeast(process.versions.node, STRIPS_TYPES_BY_ITSELF)) return given;
  return `${given} --experimental-strip-types --disable-warning=ExperimentalWarning`.trim();
}

function isAtLeast(version, [major, minor]) {
  const [hasMajor = 0, hasMinor = 0] = version.split('.').map(Number);
  return hasMajor > major || (hasMajor === major && hasMinor >= minor);
}

function withoutHosts(text) {
  return text
    .replace(/\b[a-z+]+:\/\/[^\s'")]+/gi, '<address>')
    .replace(/\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET)(\s+\S+)+/g, '$1');
}
