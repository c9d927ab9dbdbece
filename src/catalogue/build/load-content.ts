import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { z } from 'zod';
import type { Content } from '../content.ts';
import {
  ActionSchema,
  IndustrySchema,
  ItemSchema,
  MeasureSchema,
  PackSchema,
  ProgrammeSchema,
  RegionSchema,
  ScenarioSchema,
  SourceSchema,
} from '../schema.ts';
import { SampleSchema } from '../schema-sample.ts';
import { crossCheck } from './cross-check.ts';
import { faultText, readYaml, type Fault, type Parsed } from './read-yaml.ts';

export const SEED_FILES = {
  measures: z.array(MeasureSchema).min(1),
  sources: z.array(SourceSchema).min(1),
  programmes: z.array(ProgrammeSchema),
  scenarios: z.array(ScenarioSchema),
  industries: z.array(IndustrySchema).min(1),
  regions: z.array(RegionSchema).min(1),
} as const;

export const PACK_FILES = {
  pack: PackSchema,
  items: z.array(ItemSchema).min(1),
  actions: z.array(ActionSchema),
  sample: SampleSchema,
} as const;

/** Content that does not hold together: thrown when built, never met by a user. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  readonly faults: readonly Fault[];
  constructor(faults: readonly Fault[]) {
    super(`${faults.length} fault(s) in the content\n${faults.map(faultText).join('\n')}`);
    this.faults = faults;
  }
}

export interface ContentFolders {
  /** Folder that file names in messages are relative to. */
  readonly root: string;
  /** e.g. questionnaires/manufacturing-ai */
  readonly pack: string;
  /** e.g. seeds */
  readonly seeds: string;
}

/**
 * Reads, validates and cross-checks one pack with the seeds it cites.
 * @throws ContentError with file, line, path and reason of every fault
 */
export function loadContent({ root, pack, seeds }: ContentFolders): Content {
  const faults: Fault[] = [];
  const read = <S extends z.ZodType>(path: string, schema: S): Parsed<z.output<S>> => {
    const file = relative(root, path).replaceAll('\\', '/');
    if (!existsSync(path)) {
      faults.push({ file, line: 1, column: 1, path: '', reason: 'the file is missing' });
      return { file, value: undefined, faults: [], locate: () => ({ line: 1, column: 1 }) };
    }
    const parsed = readYaml(file, readFileSync(path, 'utf8'), schema);
    faults.push(...parsed.faults);
    return parsed;
  };
  const readFolder = <S extends z.ZodType>(folder: string, schema: S): Parsed<z.output<S>>[] =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => read(join(folder, name), schema));

  const files = {
    pack: read(join(pack, 'pack.yaml'), PACK_FILES.pack),
    items: readFolder(join(pack, 'items'), PACK_FILES.items),
    actions: readFolder(join(pack, 'actions'), PACK_FILES.actions),
    sample: read(join(pack, 'sample.yaml'), PACK_FILES.sample),
    measures: read(join(seeds, 'measures.yaml'), SEED_FILES.measures),
    sources: read(join(seeds, 'sources.yaml'), SEED_FILES.sources),
    programmes: read(join(seeds, 'programmes.yaml'), SEED_FILES.programmes),
    scenarios: read(join(seeds, 'scenarios.yaml'), SEED_FILES.scenarios),
    industries: read(join(seeds, 'industries.yaml'), SEED_FILES.industries),
    regions: read(join(seeds, 'regions.yaml'), SEED_FILES.regions),
  };
  if (faults.length === 0) faults.push(...crossCheck(files));
  if (faults.length > 0 || files.pack.value === undefined || files.sample.value === undefined)
    throw new ContentError(faults);

  const capabilityOrder = new Map(
    files.pack.value.dimensions.flatMap((dimension) => dimension.capabilities).map(({ id }, index) => [id, index]),
  );
  const inPackOrder = <T extends { capability: string }>(parsed: readonly Parsed<T[]>[]): T[] =>
    parsed
      .flatMap((file) => file.value ?? [])
      .sort((a, b) => (capabilityOrder.get(a.capability) ?? 0) - (capabilityOrder.get(b.capability) ?? 0));
  return {
    pack: files.pack.value,
    industries: files.industries.value ?? [],
    regions: files.regions.value ?? [],
    items: inPackOrder(files.items),
    sample: files.sample.value,
    advice: {
      actions: inPackOrder(files.actions),
      measures: files.measures.value ?? [],
      sources: files.sources.value ?? [],
      programmes: files.programmes.value ?? [],
      scenarios: files.scenarios.value ?? [],
    },
  };
}
