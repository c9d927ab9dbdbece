// The Node under which the tools run. No dependencies: this is what fetches them.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const WINDOWS = process.platform === 'win32';
// jsdom 31 needs these; on 22.12 it was seen to break
const GOOD_ENOUGH = [
  [22, 22, 2],
  [24, 15, 0],
];
const ALL_GOOD_FROM = 26;
const FETCHED = '24.21.0';

/** Environment whose PATH finds a Node that is new enough first, then the project's tools; fetches that Node when the host's will not do. */
export function toolEnvironment() {
  const node = isGoodEnough(process.versions.node) ? process.execPath : fetchedNode();
  const { PATH = '', Path, ...rest } = process.env;
  const path = [dirname(node), join(ROOT, 'node_modules', '.bin'), PATH || Path].join(delimiter);
  return { ...rest, PATH: path };
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
  console.error(`Node ${process.versions.node} does not run the tools: fetching Node 24 into .tools (once)`);
  const [exact, any] = [`node-${os}-${process.arch}@${FETCHED}`, 'node@24'];
  try {
    fetchPackage(exact);
  } catch {
    fetchPackage(any);
  }
  const fetched = ready.find(works);
  if (fetched === undefined) throw new Error('Node 24 could not be fetched; install it yourself and try again');
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

function isGoodEnough(version) {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  const line = GOOD_ENOUGH.find(([itsMajor]) => itsMajor === major);
  if (line === undefined) return major >= ALL_GOOD_FROM;
  return minor > line[1] || (minor === line[1] && patch >= line[2]);
}

function withoutHosts(text) {
  return text
    .replace(/\b[a-z+]+:\/\/[^\s'")]+/gi, '<address>')
    .replace(/\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET)([^\S\n]+\S+)+/g, '$1');
}
