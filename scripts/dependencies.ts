/** What package-lock.json says of one package, as far as it is asked here. */
interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
}
export type Lock = Readonly<Record<string, LockedPackage>>;

/** Licences under which a part may be shipped inside the app. */
const SHIPPED = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'Unlicense', 'Zlib', 'OFL-1.1'];
/** And those under which a tool may be used that is not shipped. */
const USED = [...SHIPPED, 'MPL-2.0', 'BlueOak-1.0.0', 'Python-2.0', 'CC-BY-4.0', 'CC0-1.0'];
/** Packages whose script may run when they are installed: it prints a request for donations. */
const MAY_RUN_SCRIPTS = ['core-js'];

/** Packages under a licence that is not on the list, or under none, one line each. */
export function licenceFaults(lock: Lock): string[] {
  return packagesOf(lock).flatMap(([name, { license, dev }]) => {
    const allowed = dev === true ? USED : SHIPPED;
    if (license !== undefined && isAllowed(license, allowed)) return [];
    return [
      `${name}: licence ${license ?? 'not named'} is not on the list for ${dev === true ? 'tools' : 'what is shipped'}`,
    ];
  });
}

/** Packages that would run a script of theirs when they are installed, one line each. */
export function scriptFaults(lock: Lock): string[] {
  return packagesOf(lock)
    .filter(([name, { hasInstallScript }]) => hasInstallScript === true && !MAY_RUN_SCRIPTS.includes(name))
    .map(([name]) => `${name}: runs a script when it is installed`);
}

export type Advisories =
  | { readonly kind: 'unanswered' }
  | { readonly kind: 'answered'; readonly serious: readonly string[]; readonly others: number };

/** What `npm audit --json` printed; anything that is no report means that the registry did not answer. */
export function advisoriesOf(printed: string): Advisories {
  const report = parsed(printed);
  if (typeof report !== 'object' || report === null || !('vulnerabilities' in report)) return { kind: 'unanswered' };
  const found = Object.entries(report.vulnerabilities as Record<string, { readonly severity: string }>);
  const serious = found.filter(([, { severity }]) => severity === 'high' || severity === 'critical');
  const names = serious.map(([name, { severity }]) => `${name}: known advisory, severity ${severity}`);
  return { kind: 'answered', serious: names, others: found.length - serious.length };
}

/** The package itself and links within the project have no name under node_modules. */
function packagesOf(lock: Lock): [string, LockedPackage][] {
  return Object.entries(lock).flatMap(([path, about]) => {
    const name = path.split('node_modules/').pop() ?? '';
    return path.includes('node_modules/') ? [[name, about] as [string, LockedPackage]] : [];
  });
}

/** `A OR B` needs one on the list, `A AND B` both; parentheses only hold such a pair together. */
function isAllowed(licence: string, allowed: readonly string[]): boolean {
  const bare = licence.replaceAll(/[()]/g, '');
  return bare.split(' OR ').some((choice) => choice.split(' AND ').every((one) => allowed.includes(one.trim())));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
