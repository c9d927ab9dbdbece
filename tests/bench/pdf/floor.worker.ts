import type { FontSet } from '#pdf-writer';
import { unpackFont } from '#pdf-writer';
import type { ReportModel } from '#report';
import { floorPdf } from './floor.ts';

export interface FloorJob {
  readonly fonts?: { readonly regular: string; readonly bold: string };
  readonly model: ReportModel;
}

let fonts: FontSet | undefined;

self.addEventListener('message', ({ data }: MessageEvent<FloorJob>) => void write(data));

async function write({ fonts: packed, model }: FloorJob): Promise<void> {
  if (packed) {
    const [regular, bold] = await Promise.all([unpackFont(packed.regular), unpackFont(packed.bold)]);
    fonts = { regular, bold };
  }
  const bytes = await floorPdf(model, fonts!);
  self.postMessage(bytes, { transfer: [bytes.buffer] });
}
