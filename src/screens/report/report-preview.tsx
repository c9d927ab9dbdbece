import { clsx } from 'clsx';
import { memo } from 'react';
import type { Block, Cell, Column, ReportModel, Text } from '#report';
import { Callout, ChartFigure, Sequence, WholeWords } from '#ui';
import { useNarrow } from '../use-narrow.ts';

/** The report on screen: the same tree of blocks that the writers render. Drawn again for another report alone. */
export const ReportPreview = memo(function ReportPreview({ model }: { readonly model: ReportModel }) {
  const { cover, blocks } = model;
  return (
    <article className="rounded-xl border border-line bg-surface px-5 py-8 shadow-card sm:px-10 sm:py-12">
      <header
        className="border-b-2 border-brand pb-8"
        style={model.colour === undefined ? undefined : { borderColor: model.colour }}
      >
        {cover.logo !== undefined && (
          <img
            src={`data:image/jpeg;base64,${cover.logo.jpeg}`}
            alt={model.author}
            className="bg-white mb-3 max-h-16 max-w-60 rounded"
          />
        )}
        <p className="text-sm font-semibold text-brand">{model.author}</p>
        {cover.mark !== '' && (
          <span className="rounded bg-accent-soft px-2 py-0.5 text-sm font-semibold text-accent">{cover.mark}</span>
        )}
        <h2 className="mt-2 text-2xl font-bold">
          <WholeWords>{cover.title}</WholeWords>
        </h2>
        <p className="text-muted">{cover.subtitle}</p>
        <p className="mt-6 text-xl font-semibold">{cover.firm}</p>
        {cover.form === 'page' && (
          <dl className="mt-4 grid gap-x-6 gap-y-1 text-sm sm:grid-cols-2">
            {cover.lines.map(([label, value]) => (
              <div key={label} className="flex gap-2">
                <dt className="text-muted">{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        )}
        {cover.form === 'page' && <p className="mt-5 text-xs whitespace-pre-line text-muted">{cover.disclaimer}</p>}
      </header>
      <Sequence of={blocks}>{(block) => <BlockNode block={block} />}</Sequence>
      {cover.form === 'head' && <p className="mt-8 text-xs whitespace-pre-line text-muted">{cover.disclaimer}</p>}
    </article>
  );
});

function BlockNode({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'heading': {
      const Heading = (['h3', 'h4', 'h5'] as const)[block.level - 1] ?? 'h5';
      const look = { 1: 'mt-12 text-xl font-bold', 2: 'mt-8 text-lg font-semibold', 3: 'mt-6 font-semibold' }[
        block.level
      ];
      return (
        <Heading id={block.id} className={look}>
          <WholeWords>{block.text}</WholeWords>
        </Heading>
      );
    }
    case 'paragraph':
      return (
        <p
          className={clsx(
            'mt-3',
            block.style === 'lead' && 'text-lg',
            block.style === 'small' && 'text-sm text-muted',
            block.style === 'second' && 'text-sm',
          )}
        >
          <Runs text={block.text} />
        </p>
      );
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List
          className={clsx(
            'mt-3 flex flex-col gap-1.5 pl-5 whitespace-pre-line',
            block.ordered ? 'list-decimal' : 'list-disc',
          )}
        >
          <Sequence of={block.items}>
            {(item) => (
              <li>
                <Runs text={item} />
              </li>
            )}
          </Sequence>
        </List>
      );
    }
    case 'table':
      return <TableNode block={block} />;
    case 'chart':
      return (
        <figure id={block.id} className="mt-6">
          <ChartFigure picture={block.picture} className="mx-auto w-full max-w-xl" />
          <figcaption className="mt-1 text-center text-sm text-muted">{block.caption}</figcaption>
        </figure>
      );
    case 'callout':
      return (
        <div className="mt-5">
          <Callout tone={block.tone === 'warn' ? 'warn' : 'info'} title={block.title}>
            <Sequence of={block.body}>
              {(text) => (
                <p>
                  <Runs text={text} />
                </p>
              )}
            </Sequence>
          </Callout>
        </div>
      );
    case 'figures':
      return (
        <dl className="mt-5 grid grid-cols-2 gap-4 sm:grid-cols-4">
          {block.items.map(({ label, value, note }) => (
            <div key={label} className="border-l-2 border-brand pl-3">
              <dt className="text-sm text-muted">{label}</dt>
              <dd className="text-2xl font-bold">{value}</dd>
              <dd className="text-sm text-muted">{note}</dd>
            </div>
          ))}
        </dl>
      );
    case 'fields':
      return (
        <dl className="mt-3 text-sm">
          <Sequence of={block.items}>
            {({ label, texts }) => (
              <div className="grid gap-x-4 border-b border-line py-1.5 sm:grid-cols-[7.5rem_1fr]">
                <dt className="font-semibold">{label}</dt>
                <dd>
                  <Sequence of={texts}>
                    {(text) => (
                      <p>
                        <Runs text={text} />
                      </p>
                    )}
                  </Sequence>
                </dd>
              </div>
            )}
          </Sequence>
        </dl>
      );
    case 'page-break':
      return null;
  }
}

type TableBlock = Extract<Block, { kind: 'table' }>;

/** A phone has no room for the columns: there each row is a list of its own. */
function TableNode({ block }: { readonly block: TableBlock }) {
  if (useNarrow()) return <RowsNode block={block} />;
  return (
    <div className="mt-4 overflow-x-auto">
      <table className="w-full text-left text-sm">
        <caption className="pb-1.5 text-left text-sm text-muted">{block.caption}</caption>
        <thead>
          <tr className="border-b border-line-strong">
            {block.columns.map(({ title, align, width }) => (
              <th
                key={title}
                scope="col"
                style={{ width: `${width}%` }}
                className={clsx('py-2 pr-3 font-medium', alignment(align))}
              >
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Sequence of={block.rows}>{(row) => <Row row={row} columns={block.columns} />}</Sequence>
        </tbody>
      </table>
    </div>
  );
}

function RowsNode({ block: { caption, columns, rows } }: { readonly block: TableBlock }) {
  return (
    <section aria-label={caption} className="mt-4 text-sm">
      <p className="pb-1.5 text-muted">{caption}</p>
      <ul className="border-t border-line-strong">
        <Sequence of={rows}>
          {([head = [], ...cells]) => (
            <li className="border-b border-line py-2.5">
              <Lines of={head} className="font-semibold" />
              <dl className="mt-1 flex flex-wrap gap-x-5 gap-y-1">
                <Sequence of={cells.map((cell, place) => ({ cell, title: columns[place + 1]?.title ?? '' }))}>
                  {({ cell, title }) => (
                    <div className="flex min-w-0 gap-2">
                      <dt className="shrink-0 text-muted">{title}</dt>
                      <dd className="min-w-0">
                        <Lines of={cell} />
                      </dd>
                    </div>
                  )}
                </Sequence>
              </dl>
            </li>
          )}
        </Sequence>
      </ul>
    </section>
  );
}

function Lines({ of, className }: { readonly of: Cell; readonly className?: string }) {
  return (
    <Sequence of={of}>
      {(text) => (
        <p className={className}>
          <Runs text={text} />
        </p>
      )}
    </Sequence>
  );
}

function Row({ row, columns }: { readonly row: readonly Cell[]; readonly columns: readonly Column[] }) {
  return (
    <tr className="border-b border-line align-top">
      <Sequence of={row.map((cell, place) => ({ cell, align: columns[place]?.align }))}>
        {({ cell, align }) => (
          <td className={clsx('py-2 pr-3', alignment(align))}>
            <Lines of={cell} />
          </td>
        )}
      </Sequence>
    </tr>
  );
}

function alignment(align: 'start' | 'end' | 'center' | undefined): string {
  return align === 'end' ? 'text-right' : align === 'center' ? 'text-center' : '';
}

function Runs({ text }: { readonly text: Text }) {
  return (
    <Sequence of={text}>
      {(run) => {
        if (typeof run === 'string') return run;
        // an address is shown, not followed: the app opens nothing outside itself
        const look = clsx(run.bold === true && 'font-semibold', run.muted === true && 'text-xs break-all text-muted');
        return <span className={look}>{run.text}</span>;
      }}
    </Sequence>
  );
}
