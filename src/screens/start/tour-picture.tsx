import type { ReactNode } from 'react';

export type TourStep = 'answer' | 'range' | 'plan' | 'report' | 'local';

const soft = 'fill-surface stroke-line-strong';
const LINES = [0, 1, 2, 3, 4];
const FILLS = ['fill-level-1', 'fill-level-2', 'fill-level-3', 'fill-level-4', 'fill-level-5'];

/** What each page of the look round is about, as one looks at it in the tool. */
const PICTURES: Readonly<Record<TourStep, ReactNode>> = {
  answer: LINES.map((line) => (
    <g key={line} transform={`translate(40 ${8 + line * 24})`}>
      <rect width="160" height="19" rx="5" className={line === 2 ? 'fill-level-1 stroke-brand' : soft} />
      <circle cx="12" cy="9.5" r="5" className={line === 2 ? 'fill-brand' : 'fill-transparent stroke-line-strong'} />
      <rect x="24" y="7.5" width={[92, 108, 120, 84, 102][line]} height="4" rx="2" className="fill-line-strong" />
    </g>
  )),
  range: (
    <>
      {LINES.map((line) => (
        <rect key={line} x={24 + line * 40} y="66" width="32" height="10" rx="2" className={FILLS[line]} />
      ))}
      <rect x="78" y="52" width="66" height="38" rx="6" className="fill-brand/15 stroke-brand" strokeDasharray="4 3" />
      <path d="M108 40v54" className="stroke-accent" strokeWidth="3" strokeLinecap="round" />
      <circle cx="108" cy="36" r="6" className="fill-accent" />
    </>
  ),
  plan: (
    <>
      {[60, 100, 140, 180].map((x) => (
        <path key={x} d={`M${x} 14v104`} className="stroke-line-strong" strokeDasharray="2 4" />
      ))}
      {(
        [
          [24, 62],
          [58, 74],
          [58, 50],
          [104, 84],
          [140, 74],
        ] as const
      ).map(([x, width], row) => (
        <rect
          key={x + width}
          x={x}
          y={20 + row * 20}
          width={width}
          height="12"
          rx="4"
          className={row < 3 ? 'fill-brand' : 'fill-level-3'}
        />
      ))}
    </>
  ),
  report: (
    <>
      <path d="M84 10h54l22 22v88H84z" className={soft} strokeLinejoin="round" />
      <path d="M138 10v22h22" className="fill-transparent stroke-line-strong" strokeLinejoin="round" />
      <rect x="96" y="40" width="38" height="6" rx="3" className="fill-brand" />
      {[56, 66, 76].map((y) => (
        <rect key={y} x="96" y={y} width="52" height="4" rx="2" className="fill-line-strong" />
      ))}
      {LINES.map((line) => (
        <rect
          key={line}
          x={96 + line * 11}
          y={108 - line * 4}
          width="8"
          height={4 + line * 4}
          rx="1"
          className="fill-level-4"
        />
      ))}
    </>
  ),
  local: (
    <>
      <rect x="62" y="18" width="116" height="76" rx="7" className={soft} />
      <path d="M44 106h152" className="stroke-line-strong" strokeWidth="6" strokeLinecap="round" />
      <rect x="104" y="52" width="32" height="26" rx="5" className="fill-brand" />
      <path d="M110 52v-8a10 10 0 0 1 20 0v8" className="fill-transparent stroke-brand" strokeWidth="4" />
    </>
  ),
};

export function TourPicture({ step }: { readonly step: TourStep }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 240 130" className="h-40 w-full rounded-lg bg-brand-soft" strokeWidth="1.25">
      {PICTURES[step]}
    </svg>
  );
}
