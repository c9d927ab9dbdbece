import * as z from 'zod/mini';
import type { Branding } from '#report';

z.config({ jitless: true });

const line = z.string().check(z.maxLength(200));
/** A logo is re-encoded to at most 800 × 320 pixels; much more than that was put there by somebody else. */
const LONGEST_LOGO = 600_000;

const BrandingFormat = z.strictObject({
  firm: line,
  contact: z.string().check(z.maxLength(400)),
  disclaimer: z.string().check(z.maxLength(1_000)),
  colour: z.optional(z.string().check(z.regex(/^#[0-9a-f]{6}$/))),
  logo: z.optional(
    z.strictObject({
      jpeg: z.string().check(z.maxLength(LONGEST_LOGO), z.regex(/^[A-Za-z0-9+/]+=*$/)),
      width: z.int().check(z.positive(), z.maximum(4_000)),
      height: z.int().check(z.positive(), z.maximum(4_000)),
    }),
  ),
});

/** What a consultant's reports look like, as it was kept; undefined when it is nothing of the kind. */
export function readBranding(value: unknown): Branding | undefined {
  const checked = BrandingFormat.safeParse(value);
  if (!checked.success) return undefined;
  const { firm, contact, disclaimer, colour, logo } = checked.data;
  return {
    firm,
    contact,
    disclaimer,
    ...(colour === undefined ? {} : { colour }),
    ...(logo === undefined ? {} : { logo }),
  };
}
