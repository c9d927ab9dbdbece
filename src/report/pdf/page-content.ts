import type { Paint } from '#charts';
import type { BoxOp, CircleOp, ImageOp, PathOp, ShapeStyle, TextOp } from '../layout/display-list.ts';
import type { Images } from './images.ts';
import type { Palette } from './palette.ts';
import { decimal } from './pdf-text.ts';
import type { DocumentFont } from './document-font.ts';
import type { Typefaces } from './typefaces.ts';

/** Distance of a Bézier handle that makes a quarter of a circle. */
const KAPPA = 0.5523;
/** Width of the stroke that makes a shape bold, in em. */
const BOLD_STROKE = 0.032;

export interface PageSetting {
  /** Points; the page's own coordinates run upwards from its foot. */
  readonly height: number;
  readonly typefaces: Typefaces;
  readonly palette: Palette;
  readonly images: Images;
  readonly opacityState: (opacity: number) => string;
}

/** The content stream of one page. Remembers what is set, so that nothing is said twice. */
export class PageContent {
  private readonly lines: string[] = [];
  private readonly setting: PageSetting;
  private readonly state = { fill: '', stroke: '', width: '', dash: '', font: '', spacing: '0' };

  constructor(setting: PageSetting) {
    this.setting = setting;
  }

  toString(): string {
    return this.lines.join('\n');
  }

  openTag(role: string, mcid: number): void {
    this.lines.push(`/${role}<</MCID ${mcid}>>BDC`);
  }

  openArtifact(): void {
    this.lines.push('/Artifact BMC');
  }

  closeTag(): void {
    this.lines.push('EMC');
  }

  text({ x, y, size, bold, paint, spans }: TextOp): void {
    const colour = this.colourIn(paint);
    if (colour === undefined) return;
    const { typefaces } = this.setting;
    this.fillColour(colour);
    this.lines.push('BT', `${decimal(x)} ${this.up(y)} Td`);
    let codes = '';
    let open = '';
    let current: DocumentFont | undefined;
    let stroked = false;
    const show = () => {
      if (codes !== '') open += `(${codes})`;
      codes = '';
      if (open !== '') this.lines.push(`[${open}]TJ`);
      open = '';
    };
    /** What the last character brought along beyond its width. */
    let trailing = 0;
    for (const span of spans) {
      const gap = span.shift - trailing;
      if (gap !== 0 && (open !== '' || codes !== '' || current)) {
        if (codes !== '') open += `(${codes})`;
        codes = '';
        open += decimal((-gap / size) * 1000);
      }
      const spacing = decimal(span.spacing);
      const { text, cut } = span;
      // by number and not by character: each character would be a text of its own
      for (let at = 0, codePoint = 0; at < text.length; at += codePoint > 0xffff ? 2 : 1) {
        codePoint = text.codePointAt(at)!;
        const drawn = typefaces.draw(codePoint, bold, cut);
        if (drawn.font !== current || drawn.stroked !== stroked || spacing !== this.state.spacing) {
          // the gap belongs in front of this character, whatever is set in between
          show();
          this.textState(drawn.font, size, spacing);
          if (drawn.stroked !== stroked) this.strokedText(drawn.stroked, colour, size);
          current = drawn.font;
          stroked = drawn.stroked;
        }
        codes += drawn.code;
      }
      trailing = span.spacing;
    }
    show();
    if (stroked) this.lines.push('0 Tr');
    this.lines.push('ET');
  }

  box({ x, y, width, height, radius, style }: BoxOp): void {
    const bottom = this.up(y + height);
    if (radius === undefined || radius === 0) {
      this.paint(style, `${decimal(x)} ${bottom} ${decimal(width)} ${decimal(height)} re`);
      return;
    }
    const r = Math.min(radius, width / 2, height / 2);
    this.paint(style, this.roundedBox({ x, y, width, height }, r));
  }

  path({ points, closed, style }: PathOp): void {
    const steps = points.map(([x, y], index) => `${decimal(x)} ${this.up(y)} ${index === 0 ? 'm' : 'l'}`);
    this.paint(style, closed ? `${steps.join(' ')} h` : steps.join(' '));
  }

  circle({ cx, cy, r, style }: CircleOp): void {
    this.paint(style, this.roundedBox({ x: cx - r, y: cy - r, width: 2 * r, height: 2 * r }, r));
  }

  image({ x, y, width, height, logo }: ImageOp): void {
    const name = this.setting.images.nameOf(logo);
    const matrix = `${decimal(width)} 0 0 ${decimal(height)} ${decimal(x)} ${this.up(y + height)} cm`;
    this.lines.push(`q ${matrix} /${name} Do Q`);
  }

  private roundedBox(box: { x: number; y: number; width: number; height: number }, r: number): string {
    const { x, y } = box;
    const right = x + box.width;
    const foot = y + box.height;
    const away = r * (1 - KAPPA);
    const at = (px: number, py: number) => `${decimal(px)} ${this.up(py)}`;
    return [
      `${at(x + r, y)} m`,
      `${at(right - r, y)} l ${at(right - away, y)} ${at(right, y + away)} ${at(right, y + r)} c`,
      `${at(right, foot - r)} l ${at(right, foot - away)} ${at(right - away, foot)} ${at(right - r, foot)} c`,
      `${at(x + r, foot)} l ${at(x + away, foot)} ${at(x, foot - away)} ${at(x, foot - r)} c`,
      `${at(x, y + r)} l ${at(x, y + away)} ${at(x + away, y)} ${at(x + r, y)} c h`,
    ].join(' ');
  }

  private paint({ fill, stroke, strokeWidth, dash, opacity }: ShapeStyle, outline: string): void {
    const filled = this.colourIn(fill);
    const stroked = this.colourIn(stroke);
    if (filled === undefined && stroked === undefined) return;
    const clear = opacity !== undefined && opacity < 1;
    const before = { ...this.state };
    if (clear) this.lines.push(`q /${this.setting.opacityState(opacity)} gs`);
    if (filled !== undefined) this.fillColour(filled);
    if (stroked !== undefined) {
      this.strokeColour(stroked);
      this.set('width', `${decimal(strokeWidth ?? 1)} w`);
      this.set('dash', `[${(dash ?? []).map(decimal).join(' ')}]0 d`);
    }
    this.lines.push(`${outline} ${filled === undefined ? 'S' : stroked === undefined ? 'f' : 'B'}`);
    if (clear) {
      this.lines.push('Q');
      Object.assign(this.state, before);
    }
  }

  private textState(font: DocumentFont, size: number, spacing: string): void {
    this.set('font', `/${font.name} ${decimal(size)} Tf`);
    if (this.state.spacing === spacing) return;
    this.state.spacing = spacing;
    this.lines.push(`${spacing} Tc`);
  }

  private strokedText(on: boolean, colour: string, size: number): void {
    if (on) {
      this.strokeColour(colour);
      this.set('width', `${decimal(size * BOLD_STROKE)} w`);
      this.set('dash', '[]0 d');
    }
    this.lines.push(on ? '2 Tr' : '0 Tr');
  }

  private fillColour(colour: string): void {
    this.set('fill', `${colour} rg`);
  }

  private strokeColour(colour: string): void {
    this.set('stroke', `${colour} RG`);
  }

  private set(part: 'fill' | 'stroke' | 'width' | 'dash' | 'font', operator: string): void {
    if (this.state[part] === operator) return;
    this.state[part] = operator;
    this.lines.push(operator);
  }

  private colourIn(paint: Paint | undefined): string | undefined {
    return paint === undefined || paint === 'none' ? undefined : this.setting.palette[paint];
  }

  private up(y: number): string {
    return decimal(this.setting.height - y);
  }
}
