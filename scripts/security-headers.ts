// What the app may do, in one place: the server sends it, and the build writes the same policy into the page.
import { createHash } from 'node:crypto';

/** Hashes, as in `'sha256-…'`, of what stands inline in a page. */
interface InlineHashes {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

/** `site` loads its own files; `one-file` holds all it needs and loads nothing. */
export type Edition = 'site' | 'one-file';

/** The content security policy of a page: it may load its own files, if it has any, and connect to nothing. */
export function contentSecurityPolicy(html: string, edition: Edition = 'site'): string {
  const { scripts, styles } = inlineHashes(html);
  const own = edition === 'site' ? ["'self'"] : [];
  return [
    "default-src 'none'",
    // Argon2id is wasm; without this word it does not start, and eval stays forbidden
    ['script-src', ...own, "'wasm-unsafe-eval'", ...scripts].join(' '),
    ['style-src', ...own, ...styles].join(' '),
    ['img-src', ...own, 'data: blob:'].join(' '),
    ['font-src', ...own, 'data:'].join(' '),
    ['worker-src', ...own, 'blob:'].join(' '),
    edition === 'site' ? "manifest-src 'self'" : "manifest-src 'none'",
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-src 'none'",
    "media-src 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ');
}

/**
 * The policy of the service worker, which keeps the app's own files for offline use. It is the one script that fetches,
 * and only from where it came; pages stay under `connect-src 'none'`.
 */
export function serviceWorkerPolicy(): string {
  return "default-src 'none'; connect-src 'self'";
}

/** All headers of an answer, whatever is served. */
export function securityHeaders(policy: string): Readonly<Record<string, string>> {
  return {
    // these two work in a header only, not in the page
    'Content-Security-Policy': `${policy}; frame-ancestors 'none'`,
    'X-Frame-Options': 'DENY',
    'X-Content-Type-Options': 'nosniff',
    'X-DNS-Prefetch-Control': 'off',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  };
}

/** True for the attributes of a script that runs: blocks of data do not. */
export function isInlineCode(attributes: string): boolean {
  if (/\bsrc\s*=/i.test(attributes)) return false;
  const type = /\btype\s*=\s*["']?([^"'\s>]*)/i.exec(attributes)?.[1] ?? '';
  return type === '' || type === 'module' || /javascript/i.test(type);
}

function inlineHashes(html: string): InlineHashes {
  const scripts: string[] = [];
  const styles: string[] = [];
  for (const [, tag = '', attributes = '', body = ''] of html.matchAll(/<(script|style)\b([^>]*)>([\s\S]*?)<\/\1>/gi)) {
    if (tag.toLowerCase() === 'style') styles.push(hash(body));
    else if (isInlineCode(attributes)) scripts.push(hash(body));
  }
  return { scripts, styles };
}

function hash(text: string): string {
  // the browser hashes the text after it has made all line ends one
  const body = text.replaceAll('\r\n', '\n');
  return `'sha256-${createHash('sha256').update(body).digest('base64')}'`;
}
