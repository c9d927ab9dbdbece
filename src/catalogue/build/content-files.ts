import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { z } from 'zod';
import type { GuideStage, Obstacle, Safeguard, Statistic, Target } from '../schema-facts.ts';
import type { Contradiction, Hint, Module } from '../schema-modules.ts';
import type { Sample } from '../schema-sample.ts';
import type { Action, Industry, Item, Measure, Pack, Programme, Region, Scenario, Source } from '../schema.ts';
import { PACK_FILES, SEED_FILES } from './file-kinds.ts';
import { readYaml, type Fault, type Parsed } from './read-yaml.ts';

export interface ContentFolders {
  /** Folder that file names in messages are relative to. */
  readonly root: string;
  /** e.g. questionnaires/manufacturing-ai */
  readonly pack: string;
  /** e.g. seeds */
  readonly seeds: string;
}

/** Every file of one pack and its seeds, each by itself checked against its schema. */
export interface ContentFiles {
  readonly pack: Parsed<Pack>;
  readonly items: readonly Parsed<Item[]>[];
  readonly actions: readonly Parsed<Action[]>[];
  readonly modules: readonly Parsed<Module>[];
  readonly contradictions: Parsed<Contradiction[]>;
  readonly hints: Parsed<Hint[]>;
  readonly sample: Parsed<Sample>;
  readonly measures: Parsed<Measure[]>;
  readonly sources: Parsed<Source[]>;
  readonly programmes: Parsed<Programme[]>;
  readonly scenarios: Parsed<Scenario[]>;
  readonly industries: Parsed<Industry[]>;
  readonly regions: Parsed<Region[]>;
  readonly statistics: Parsed<Statistic[]>;
  readonly obstacles: Parsed<Obstacle[]>;
  readonly targets: Parsed<Target[]>;
  readonly safeguards: Parsed<Safeguard[]>;
  readonly guide: Parsed<GuideStage[]>;
}

/** Reads all files; a file that is missing or does not parse leaves its faults and no value. */
export function readContentFiles({ root, pack, seeds }: ContentFolders): { files: ContentFiles; faults: Fault[] } {
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
  // an empty folder does not survive in git, so one that is not there counts as empty
  const readFolder = <S extends z.ZodType>(folder: string, schema: S): Parsed<z.output<S>>[] =>
    (existsSync(folder) ? readdirSync(folder) : [])
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => read(join(folder, name), schema));
  const seed = (kind: keyof typeof SEED_FILES) => join(seeds, `${kind}.yaml`);

  const files = {
    pack: read(join(pack, 'pack.yaml'), PACK_FILES.pack),
    items: readFolder(join(pack, 'items'), PACK_FILES.items),
    actions: readFolder(join(pack, 'actions'), PACK_FILES.actions),
    modules: readFolder(join(pack, 'modules'), PACK_FILES.module),
    contradictions: read(join(pack, 'contradictions.yaml'), PACK_FILES.contradictions),
    hints: read(join(pack, 'hints.yaml'), PACK_FILES.hints),
    sample: read(join(pack, 'sample.yaml'), PACK_FILES.sample),
    measures: read(seed('measures'), SEED_FILES.measures),
    sources: read(seed('sources'), SEED_FILES.sources),
    programmes: read(seed('programmes'), SEED_FILES.programmes),
    scenarios: read(seed('scenarios'), SEED_FILES.scenarios),
    industries: read(seed('industries'), SEED_FILES.industries),
    regions: read(seed('regions'), SEED_FILES.regions),
    statistics: read(seed('statistics'), SEED_FILES.statistics),
    obstacles: read(seed('obstacles'), SEED_FILES.obstacles),
    targets: read(seed('targets'), SEED_FILES.targets),
    safeguards: read(seed('safeguards'), SEED_FILES.safeguards),
    guide: read(seed('guide'), SEED_FILES.guide),
  };
  return { files, faults };
}
