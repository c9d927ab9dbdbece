import { JOINT, type Block, type Cell, type Cover, type ReportModel, type Text } from './model.ts';

/**
 * One report in two languages: every heading and paragraph of the first, followed by the second's; tables hold both.
 * @param second the same report in the other language: the same blocks in the same order
 * @throws Error where the two differ in their blocks: a mistake of ours
 */
export function sideBySide(first: ReportModel, second: ReportModel): ReportModel {
  const short = first.cover.form === 'head';
  if (!short && first.blocks.length !== second.blocks.length)
    throw new Error('the two languages have different blocks');
  return {
    ...first,
    cover: short ? { ...first.cover, disclaimer: second.cover.disclaimer } : bothCovers(first.cover, second.cover),
    contentsTitle: both(first.contentsTitle, second.contentsTitle),
    footer: '{page} / {pages}',
    ...(first.fit === undefined ? {} : { fit: 2 * first.fit }),
    // a page for the owner is one page in each language
    blocks: short
      ? [...first.blocks, ...smallPrint(first), { kind: 'page-break', language: second.language }, ...titled(second)]
      : first.blocks.flatMap((block, index) => bothBlocks(block, second.blocks[index]!)),
  };
}

/** The blocks of a second page, under a title of its own; ids are the first page's. */
function titled({ title, cover, date, blocks }: ReportModel): Block[] {
  const heading = { kind: 'heading', id: 'second', level: 1, text: title } as const;
  const about = [cover.firm, date, cover.mark].filter((part) => part !== '').join(' · ');
  const firm = { kind: 'paragraph', text: [{ text: about, bold: true }] } as const;
  return [heading, firm, ...blocks.map((block) => ('id' in block ? { ...block, id: `${block.id}-second` } : block))];
}

/** What a page is worth, at its own foot: the page after it has its own. */
function smallPrint({ cover }: ReportModel): Block[] {
  return cover.disclaimer === '' ? [] : [{ kind: 'paragraph', style: 'small', text: [cover.disclaimer] }];
}

function bothCovers(first: Cover, second: Cover): Cover {
  return {
    ...first,
    subtitle: below(first.subtitle, second.title),
    firm: first.firm,
    lines: first.lines.map(([label, value], index) => {
      const [otherLabel, otherValue] = second.lines[index] ?? [label, value];
      return [both(label, otherLabel), value === otherValue ? value : `${value} · ${withoutCode(otherValue, value)}`];
    }),
    // what the consultant wrote is in one language and stands once
    disclaimer: [...new Set([...first.disclaimer.split('\n'), ...second.disclaimer.split('\n')])].join('\n'),
    mark: both(first.mark, second.mark),
  };
}

function bothBlocks(first: Block, second: Block): Block[] {
  switch (first.kind) {
    case 'heading':
      return [{ ...first, text: both(first.text, as(first, second).text) }];
    case 'paragraph':
      return [first, { ...as(first, second), style: first.style === 'small' ? 'small' : 'second' }];
    case 'list': {
      const { items } = as(first, second);
      return [{ ...first, items: first.items.map((item, index) => onTwoLines(item, items[index] ?? item)) }];
    }
    case 'table': {
      const other = as(first, second);
      return [
        {
          ...first,
          caption: both(first.caption, other.caption),
          columns: first.columns.map((column, index) => {
            return { ...column, title: both(column.title, other.columns[index]?.title ?? '') };
          }),
          rows: first.rows.map((row, at) => row.map((cell, index) => bothCells(cell, other.rows[at]?.[index] ?? []))),
        },
      ];
    }
    case 'chart': {
      const other = as(first, second);
      return [first, { ...other, id: `${other.id}-second` }];
    }
    case 'callout': {
      const other = as(first, second);
      return [{ ...first, title: both(first.title, other.title), body: [...first.body, ...other.body] }];
    }
    case 'figures': {
      const { items } = as(first, second);
      return [
        {
          ...first,
          items: first.items.map(({ label, value, note }, index) => {
            const other = items[index] ?? { label: '', note: '' };
            return { label: below(label, other.label), value, note: below(note, other.note) };
          }),
        },
      ];
    }
    case 'fields': {
      const { items } = as(first, second);
      return [
        {
          ...first,
          items: first.items.map(({ label, texts }, index) => {
            const other = items[index] ?? { label: '', texts: [] };
            return { label: below(label, other.label), texts: bothCells(texts, other.texts) };
          }),
        },
      ];
    }
    case 'page-break':
      return [first];
  }
}

function as<B extends Block>(first: B, second: Block): B {
  if (first.kind !== second.kind) throw new Error(`${first.kind} in one language, ${second.kind} in the other`);
  return second as B;
}

/** A text without the code that it begins with, where the first begins with the same: “29 橡胶和塑料制品业 · Manufacture …”. */
function withoutCode(text: string, first: string): string {
  const [code = ''] = /^[A-Z]?\d+ /.exec(text) ?? [];
  return first.startsWith(code) ? text.slice(code.length) : text;
}

/** Two short texts on one line, or, where there is no room for both, on one each; one where they say the same. */
function both(first: string, second: string): string {
  if (first === second || second === '') return first;
  return first === '' ? second : `${first}${JOINT}${second}`;
}

/** The same, one under the other, where there is no room for both beside each other. */
function below(first: string, second: string): string {
  return first === '' || second === '' || first === second ? both(first, second) : `${first}\n${second}`;
}

/** Paragraphs of both languages; figures, names and what was typed are the same in both and stand once. */
function bothCells(first: Cell, second: Cell): Cell {
  const said = new Set(first.map(plain));
  const typed = first.flatMap((text, index) => labelledTwice(text, second[index] ?? []) ?? []);
  const known = new Set(typed.flatMap(({ from }) => from));
  const own = (text: Text) => !known.has(text);
  return [
    ...first.filter(own),
    ...second.filter((text) => own(text) && !said.has(plain(text))),
    ...typed.map(({ text }) => text),
  ];
}

/** What was typed, after its label in both languages, and where it comes from; undefined where the two end in different words. */
function labelledTwice(first: Text, second: Text): { readonly text: Text; readonly from: Text[] } | undefined {
  const typed = first.at(-1);
  if (first.length < 3 || first.length !== second.length || typeof typed !== 'string' || typed !== second.at(-1))
    return;
  const [label = '', ...rest] = first;
  if (plain([label]) === plain(second.slice(0, 1))) return;
  return { text: [label, ' ', second[0] ?? '', ...rest], from: [first, second] };
}

function onTwoLines(first: Text, second: Text): Text {
  return plain(first) === plain(second) ? first : [...first, '\n', ...second];
}

function plain(text: Text): string {
  return text.map((run) => (typeof run === 'string' ? run : run.text)).join('');
}
