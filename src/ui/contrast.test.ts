import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const css = readFileSync(join(root, 'src/ui/theme.css'), 'utf8');
const design = readFileSync(join(root, 'docs/design.md'), 'utf8');

/** Tokens with a plain colour, by theme; the dark theme says only what differs. */
function tokensOf(selector: string): Map<string, string> {
  const start = css.indexOf(selector);
  const block = css.slice(start, css.indexOf('}', start));
  return new Map(
    [...block.matchAll(/--([a-z0-9-]+):\s*(#[0-9a-f]{6})/g)].map(([, name, hex]) => [name ?? '', hex ?? '']),
  );
}
const light = tokensOf(':root {');
const themes = { light, dark: new Map([...light, ...tokensOf(":root[data-theme='dark'] {")]) };

/** Relative luminance of WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((one, other) => other - one);
  return (high + 0.05) / (low + 0.05);
}

/** What stands on what, and the least it needs: 4.5 for text, 3 for edges of controls and for marks. */
const PAIRS: readonly (readonly [front: string, back: string, least: number])[] = [
  ['ink', 'bg', 7],
  ['ink', 'surface', 7],
  ['muted', 'bg', 4.5],
  ['muted', 'surface', 4.5],
  ['muted', 'sunken', 4.5],
  ['brand', 'bg', 4.5],
  ['brand', 'surface', 4.5],
  ['brand', 'brand-soft', 4.5],
  ['on-brand', 'brand', 4.5],
  ['on-brand', 'brand-strong', 4.5],
  ['ink', 'brand-soft', 4.5],
  ['muted', 'brand-soft', 4.5],
  ['accent', 'surface', 4.5],
  ['accent', 'accent-soft', 4.5],
  ['ink', 'accent-soft', 4.5],
  ['bad', 'surface', 4.5],
  ['bad', 'bad-soft', 4.5],
  ['ink', 'bad-soft', 4.5],
  ['line-strong', 'surface', 3],
  ['line-strong', 'bg', 3],
  ['ink', 'level-1', 4.5],
  ['ink', 'level-2', 4.5],
  ['ink', 'level-3', 4.5],
  ['surface', 'level-4', 4.5],
  ['surface', 'level-5', 4.5],
];

describe.each(['light', 'dark'] as const)('colours of the %s theme', (theme) => {
  const tokens = themes[theme];
  const hex = (name: string) => tokens.get(name) ?? '';

  it.each(PAIRS)('%s on %s reads', (front, back, least) => {
    expect(contrast(hex(front), hex(back))).toBeGreaterThanOrEqual(least);
  });

  it('step from level to level in one direction, each visibly apart in grey', () => {
    const steps = [1, 2, 3, 4, 5].map((level) => luminance(hex(`level-${level}`)));
    const ratios = steps.slice(1).map((step, at) => {
      const before = steps[at] ?? 0;
      return theme === 'light' ? (before + 0.05) / (step + 0.05) : (step + 0.05) / (before + 0.05);
    });
    expect(ratios.filter((ratio) => ratio < 1.3)).toEqual([]);
  });
});

it('every figure is written down in docs/design.md', () => {
  const rows = design.replaceAll(/ +/g, ' ');
  const missing = PAIRS.map(([front, back]) => {
    const figures = (['light', 'dark'] as const).map((theme) => {
      const [on = '', ground = ''] = [front, back].map((name) => themes[theme].get(name));
      return (Math.floor(contrast(on, ground) * 10) / 10).toFixed(1);
    });
    return `| ${[front, back, ...figures].join(' | ')} |`;
  }).filter((row) => !rows.includes(row));
  expect(missing).toEqual([]);
});
