import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unpackFont, writePdf, type FontSet, type WrittenPdf } from '#pdf-writer';
import { provenReport, type ReportLanguage, type ReportModel } from '#report';
import { proveReport } from '#session';
import type { Firm } from './firm.ts';
import { reportOf, type ReportChoice } from './report.ts';
import { strictTexts } from './strict-texts.ts';

let fonts: Promise<FontSet> | undefined;

/** The fonts that ship, unpacked once; with the rare characters. */
function shippedFonts(): Promise<FontSet> {
  fonts ??= Promise.all([
    import('virtual:font/core-400'),
    import('virtual:font/core-700'),
    import('virtual:font/rest-400'),
  ]).then(async ([regular, bold, rest]) => ({
    regular: await unpackFont(await regular.default),
    bold: await unpackFont(await bold.default),
    rest: await unpackFont(await rest.default),
  }));
  return fonts;
}

export interface Printed extends WrittenPdf {
  readonly model: ReportModel;
}

/** The report of a firm as the PDF that the app saves, its answers inside. */
export async function printedReport(
  who: Firm,
  { language = 'zh-CN', ...choice }: ReportChoice & { readonly language?: ReportLanguage } = {},
): Promise<Printed> {
  const { card, assessment } = who;
  const about = { pack: card.pack, engine: card.engine, date: '2026-11-24', description: '答案' };
  const { hash, attachment } = await proveReport(assessment, about);
  const spoken = language === 'both' ? (['zh-CN', 'en'] as const) : ([language] as const);
  const inWords = spoken.map((one) => ({ model: reportOf(who, { ...choice, language: one }), t: strictTexts(one) }));
  const model = provenReport(inWords, { hash, card, answers: 'plain' });
  return { model, ...(await writePdf(model, await shippedFonts(), { attachment })) };
}

/** Puts a PDF into a folder and asks a command about it. */
export function asked(folder: string, bytes: Uint8Array, [command, ...args]: readonly [string, ...string[]]): string {
  const path = join(folder, 'report.pdf');
  writeFileSync(path, bytes);
  const named = args.map((arg) => (arg === 'FILE' ? path : arg));
  return execFileSync(command, named, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
}
