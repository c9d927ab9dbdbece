import type { Language } from '#kernel';
import { Kept } from '../layout/kept.ts';
import type { ShapedText } from '../layout/text-block.ts';
import type { Deflated } from './deflated.ts';
import type { FontSet } from './typefaces.ts';

/**
 * What a writer that lives on keeps of its last report: texts broken into lines, streams deflated. Who changes one
 * note and saves again gets the same bytes as from a new writer, sooner.
 */
export class KeptWork {
  texts = new Kept<ShapedText>();
  streams = new Kept<Deflated>();
  private fonts: FontSet | undefined;
  private language: Language | undefined;

  /** Forgets what was made with other fonts or in another language. */
  keepFor(fonts: FontSet, language: Language): void {
    if (fonts === this.fonts && language === this.language) return;
    this.texts = new Kept();
    this.streams = new Kept();
    this.fonts = fonts;
    this.language = language;
  }

  turn(): void {
    this.texts.turn();
    this.streams.turn();
  }
}
