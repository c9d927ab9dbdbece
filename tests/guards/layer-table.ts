// The layers of src and what each may import: the table of README's map. `.oxlintrc.json` says the same to the editor.

export interface Layer {
  /** Folder under src; '' is the composition root, the files directly in src. */
  readonly folder: string;
  /** Doors it may import. */
  readonly doors: readonly string[];
  /** Doors of which it may import types only. */
  readonly types?: readonly string[];
  /** Packages and virtual modules it may import; `/*` at the end takes what lies below. */
  readonly packages: readonly string[];
  /** Layers whose files it may reach by a relative path, its own excepted: `../` going up, `./` going down. */
  readonly relative?: readonly string[];
  /** True when it has folders of its own, whose files go up with one `../`. */
  readonly nested?: boolean;
  /** Pure: no clock, randomness, globals of a browser, React or store. */
  readonly pure: boolean;
}

const CORE = ['#kernel', '#catalogue', '#answers', '#scoring', '#roadmap', '#charts'];
const SHOWING = [
  'react',
  'react-hook-form',
  'react-i18next',
  'react-aria-components',
  'lucide-react',
  'clsx',
  'tailwind-merge',
];
const ROUTING = ['zustand', 'zustand/*', 'wouter', 'wouter/*', '@tanstack/react-table'];

export const LAYERS: readonly Layer[] = [
  { folder: 'kernel', doors: [], packages: [], pure: true },
  { folder: 'pdf-reader', doors: ['#kernel'], packages: [], pure: false },
  { folder: 'i18n', doors: ['#kernel'], packages: ['i18next', 'react-i18next', 'react'], pure: false },
  { folder: 'catalogue', doors: ['#kernel'], packages: ['zod'], pure: true },
  {
    folder: 'catalogue/build',
    doors: ['#kernel'],
    packages: ['zod', 'yaml', 'vite', 'opencc-js/cn2t', 'node:fs', 'node:path'],
    relative: ['catalogue'],
    nested: true,
    pure: false,
  },
  { folder: 'answers', doors: ['#kernel', '#catalogue'], packages: ['zod'], pure: true },
  { folder: 'scoring', doors: ['#kernel', '#catalogue', '#answers'], packages: [], pure: true },
  { folder: 'roadmap', doors: ['#kernel', '#catalogue', '#answers', '#scoring'], packages: [], pure: true },
  {
    folder: 'roadmap/exact',
    doors: ['#kernel', '#roadmap'],
    packages: ['highs', 'virtual:solver'],
    relative: ['roadmap'],
    nested: true,
    pure: false,
  },
  { folder: 'charts', doors: ['#kernel'], packages: ['d3-scale', 'd3-shape'], pure: true },
  { folder: 'report', doors: CORE, types: ['#i18n'], packages: [], pure: true },
  {
    folder: 'report/layout',
    doors: [...CORE, '#report'],
    packages: ['linebreak'],
    relative: ['report'],
    nested: true,
    pure: true,
  },
  {
    folder: 'report/pdf',
    doors: [...CORE, '#report', '#report-layout', '#pdf-reader'],
    packages: ['jspdf', 'libdeflate', 'virtual:font/*'],
    relative: ['report', 'report/layout'],
    nested: true,
    pure: false,
  },
  {
    folder: 'report/docx',
    doors: CORE,
    packages: ['docx', 'docx/layout', 'fast-png'],
    relative: ['report', 'report/layout'],
    nested: true,
    pure: false,
  },
  { folder: 'report/workbook', doors: CORE, packages: ['hucre/xlsx'], relative: ['report'], nested: true, pure: false },
  {
    folder: 'report/office',
    doors: CORE,
    packages: [],
    relative: ['report', 'report/docx', 'report/workbook'],
    nested: true,
    pure: false,
  },
  {
    folder: 'vault',
    doors: ['#kernel', '#catalogue', '#answers', '#pdf-reader'],
    types: ['#scoring', '#roadmap', '#report'],
    packages: ['zod/mini', 'idb', 'hash-wasm', 'age-encryption'],
    relative: ['vault/formats'],
    pure: false,
  },
  {
    folder: 'vault/formats',
    doors: ['#kernel', '#catalogue', '#answers'],
    types: ['#scoring', '#roadmap', '#report'],
    packages: ['zod/mini'],
    pure: false,
  },
  {
    folder: 'session',
    doors: [...CORE, '#report', '#report-pdf', '#pdf-reader', '#vault'],
    packages: ['zustand', 'zustand/*', 'virtual:content/*'],
    pure: false,
  },
  { folder: 'ui', doors: ['#kernel', '#catalogue', '#charts'], packages: SHOWING, nested: true, pure: false },
  {
    folder: 'screens',
    doors: [
      ...CORE,
      '#report',
      '#report-pdf',
      '#roadmap-exact',
      '#report-office',
      '#vault',
      '#i18n',
      '#session',
      '#ui',
    ],
    packages: [...SHOWING, ...ROUTING],
    nested: true,
    pure: false,
  },
  {
    folder: '',
    doors: [
      ...CORE,
      '#report',
      '#report-pdf',
      '#roadmap-exact',
      '#report-office',
      '#vault',
      '#i18n',
      '#session',
      '#ui',
      '#screens',
    ],
    packages: [...SHOWING, ...ROUTING, 'react-dom', 'react-dom/*', 'i18next', 'zod', 'zod/mini', 'virtual:content/*'],
    pure: false,
  },
];

/** What a test may import besides what its layer may: any door, and the tools of testing. */
export const TEST_PACKAGES = ['vitest', 'fast-check', '@testing-library/*', 'fake-indexeddb/*', 'axe-core', 'node:*'];

/** The layer a file of src belongs to: the one with the longest folder. `file` is relative to src. */
export function layerOf(file: string): Layer | undefined {
  const held = LAYERS.filter(({ folder }) => (folder === '' ? !file.includes('/') : file.startsWith(`${folder}/`)));
  return held.toSorted((a, b) => b.folder.length - a.folder.length)[0];
}
