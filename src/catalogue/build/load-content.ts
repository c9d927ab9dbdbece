import type { Content } from '../content.ts';
import { readContentFiles, type ContentFiles, type ContentFolders } from './content-files.ts';
import { crossCheck } from './cross-check.ts';
import { faultText, type Fault, type Parsed } from './read-yaml.ts';

/** Content that does not hold together: thrown when built, never met by a user. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  readonly faults: readonly Fault[];
  constructor(faults: readonly Fault[]) {
    super(`${faults.length} fault(s) in the content\n${faults.map(faultText).join('\n')}`);
    this.faults = faults;
  }
}

/**
 * Reads, validates and cross-checks one pack with the seeds it cites.
 * @throws ContentError with file, line, path and reason of every fault
 */
export function loadContent(folders: ContentFolders): Content {
  const { files, faults } = readContentFiles(folders);
  // references of a file that did not parse would all seem to dangle
  if (faults.length === 0) faults.push(...crossCheck(files));
  if (faults.length > 0) throw new ContentError(faults);
  return contentOf(files);
}

function contentOf(files: ContentFiles): Content {
  const pack = valueOf(files.pack);
  const capabilities = pack.dimensions.flatMap((dimension) => dimension.capabilities);
  const capabilityOrder = new Map(capabilities.map(({ id }, index) => [id, index]));
  const inPackOrder = <T extends { capability: string }>(parsed: readonly Parsed<T[]>[]): T[] =>
    parsed
      .flatMap(valueOf)
      .sort((a, b) => (capabilityOrder.get(a.capability) ?? 0) - (capabilityOrder.get(b.capability) ?? 0));
  return {
    pack,
    industries: valueOf(files.industries),
    regions: valueOf(files.regions),
    items: inPackOrder(files.items),
    modules: files.modules.map(valueOf),
    sample: valueOf(files.sample),
    advice: {
      actions: inPackOrder(files.actions),
      measures: valueOf(files.measures),
      sources: valueOf(files.sources),
      programmes: valueOf(files.programmes),
      scenarios: valueOf(files.scenarios),
      contradictions: valueOf(files.contradictions),
      hints: valueOf(files.hints),
      guide: valueOf(files.guide),
    },
    facts: {
      statistics: valueOf(files.statistics),
      obstacles: valueOf(files.obstacles),
      targets: valueOf(files.targets),
      safeguards: valueOf(files.safeguards),
    },
  };
}

function valueOf<T>({ file, value }: Parsed<T>): T {
  if (value === undefined) throw new Error(`${file} has no value`);
  return value;
}
