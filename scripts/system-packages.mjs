// What the journeys need from the system: a Chromium, a Firefox, Chinese fonts, the PDF readers. Installed by apt where that may be.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const CHROMIUM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const FIREFOX = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

const NEEDS = [
  {
    debian: 'chromium',
    zh: 'Chromium 浏览器',
    en: 'a Chromium browser (or set CHROMIUM_PATH)',
    there: () => chromium() !== '',
  },
  { debian: 'firefox-esr', zh: 'Firefox 浏览器', en: 'Firefox (or set FIREFOX_PATH)', there: () => firefox() !== '' },
  { debian: 'fonts-noto-cjk', zh: '中文字体', en: 'Chinese fonts', there: hasChineseFonts },
  { debian: 'poppler-utils', zh: 'PDF 读取工具 pdftotext', en: 'pdftotext, to read PDFs back', there: hasPoppler },
  {
    debian: 'qpdf',
    zh: 'PDF 检查工具 qpdf',
    en: 'qpdf, to check and rewrite PDFs with',
    there: () => succeeds('qpdf', ['--version']),
  },
  {
    debian: 'age',
    zh: '加密工具 age',
    en: 'age, to open encrypted files with',
    there: () => succeeds('age', ['--version']),
  },
  {
    debian: 'libreoffice-writer',
    zh: '文字处理软件 LibreOffice Writer',
    en: 'LibreOffice Writer, to open Word documents with',
    there: () => hasOffice('writer'),
  },
  {
    debian: 'libreoffice-calc',
    zh: '表格软件 LibreOffice Calc',
    en: 'LibreOffice Calc, to open workbooks with',
    there: () => hasOffice('calc'),
  },
];

/** Where distributions put the program of LibreOffice; on other systems one program does all. */
const OFFICE = ['/usr/lib/libreoffice/program', '/usr/lib64/libreoffice/program', '/opt/libreoffice/program'];

function hasOffice(part) {
  const library = { writer: 'libswlo.so', calc: 'libsclo.so' }[part];
  const folders = OFFICE.filter((folder) => existsSync(folder));
  if (folders.length > 0) return folders.some((folder) => existsSync(`${folder}/${library}`));
  return succeeds('soffice', ['--version']);
}

/** Path of the browser for the journeys; empty when there is none. */
export function chromium() {
  const { CHROMIUM_PATH } = process.env;
  return (CHROMIUM_PATH ? [CHROMIUM_PATH] : CHROMIUM).find((file) => existsSync(file)) ?? '';
}

/** Path of the Firefox that opens the one-file edition; empty when there is none. */
export function firefox() {
  const { FIREFOX_PATH } = process.env;
  return (FIREFOX_PATH ? [FIREFOX_PATH] : FIREFOX).find((file) => existsSync(file)) ?? '';
}

/** Sees to it that all is there. @returns {boolean} false after saying what is missing and how to install it */
export function ensureSystemPackages() {
  let missing = NEEDS.filter(({ there }) => !there());
  if (missing.length > 0) {
    install(missing.map(({ debian }) => debian));
    missing = NEEDS.filter(({ there }) => !there());
  }
  if (missing.length === 0) return true;
  const packages = missing.map(({ debian }) => debian).join(' ');
  console.error(`测试还缺少：${missing.map(({ zh }) => zh).join('、')}。请安装后再运行 npm test。`);
  console.error(`Missing for the tests: ${missing.map(({ en }) => en).join('; ')}. Install, then run npm test again.`);
  console.error(`Debian / Ubuntu:  sudo apt-get install -y --no-install-recommends ${packages}`);
  return false;
}

function install(packages) {
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  if (!succeeds('apt-get', ['--version'])) return;
  if (asRoot.length > 0 && !succeeds('sudo', ['-n', 'true'])) return;
  console.log(`正在安装 / installing: ${packages.join(' ')}`);
  // named through env, because sudo drops the variables of its caller
  const apt = [...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q', '-o', 'DPkg::Lock::Timeout=300'];
  for (const step of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    const [command, ...args] = [...apt, ...step];
    const { status, stdout, stderr } = spawnSync(command, args, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    if (status !== 0) console.error(lastLines(`${stdout}${stderr}`));
  }
}

function hasChineseFonts() {
  if (process.platform !== 'linux') return true;
  const listed = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  return listed.status === 0 && listed.stdout.trim() !== '';
}

function hasPoppler() {
  return succeeds('pdftotext', ['-v']);
}

function succeeds(command, args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

function lastLines(text) {
  return text
    .trim()
    .split('\n')
    .slice(-5)
    .join('\n')
    .replace(/\bhttps?:\/\/\S+/g, '<address>');
}
