import type { Plugin } from 'vite';
import { contentSecurityPolicy } from './security-headers.ts';

/**
 * Writes the content security policy into the built page, so that it holds on any host and from a USB stick too.
 * Put it last: what other plugins write into the page must be there when it is hashed.
 */
export function policyPlugin(): Plugin {
  return {
    name: 'zhiheng-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        const content = contentSecurityPolicy(html);
        return [{ tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content }, injectTo: 'head-prepend' }];
      },
    },
  };
}
