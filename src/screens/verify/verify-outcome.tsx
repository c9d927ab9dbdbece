import { clsx } from 'clsx';
import { CircleAlert, CircleCheck, CircleHelp } from 'lucide-react';
import { useLanguage, useTexts } from '#i18n';
import { groupedHash } from '#report';
import type { Check, ReadReport, Recomputed, Verdict } from '#session';
import { Callout, Card } from '#ui';
import { fileReason } from '../vaults/file-reason.ts';
import { href, routes } from '../routes.ts';

export interface Outcome {
  readonly report: ReadReport;
  readonly recomputed: Recomputed | undefined;
  readonly verdict: Verdict;
  readonly checks: readonly Check[];
}

const TONES = { agrees: 'info', partly: 'warn', tampered: 'bad', 'not-ours': 'warn' } as const;
const ICONS = { good: CircleCheck, bad: CircleAlert, unknown: CircleHelp } as const;

/** What checking came to: the verdict, each check in a sentence, and what the report says. */
export function VerifyOutcome({ outcome }: { readonly outcome: Outcome }) {
  const t = useTexts('export');
  const { verdict, checks, report } = outcome;
  return (
    <>
      <div role="status">
        <Callout tone={TONES[verdict]} title={t(`verify.verdict.${verdict}`)}>
          {t(`verify.verdictText.${verdict}`)}
        </Callout>
      </div>
      {checks.length > 0 && (
        <Card aria-labelledby="checks">
          <h2 id="checks" className="text-lg font-semibold">
            {t('verify.checks')}
          </h2>
          <ul className="mt-3 flex flex-col divide-y divide-line">
            {checks.map((check) => (
              <CheckRow key={check.about} check={check} outcome={outcome} />
            ))}
          </ul>
        </Card>
      )}
      {checks.length > 0 && <Said report={report} />}
      {report.answers.ok && (
        <p className="text-sm text-muted">
          {t('verify.openText')}{' '}
          <a href={href(routes.vaults)} className="font-medium text-brand">
            {t('verify.open')}
          </a>
        </p>
      )}
    </>
  );
}

function CheckRow({ check, outcome }: { readonly check: Check; readonly outcome: Outcome }) {
  const t = useTexts('export');
  const words = useTexts('vault');
  const { report, recomputed } = outcome;
  const Icon = ICONS[check.tone];
  const { printed, answers } = report;
  const values = {
    reason: answers.ok ? '' : fileReason(answers.error, words),
    result: recomputed?.result ?? '',
    printed: printed.result ?? '',
    pack: printed.pack ?? t('verify.unknownValue'),
    engine: printed.engine ?? t('verify.unknownValue'),
    ownPack: recomputed?.pack ?? '',
    ownEngine: recomputed?.engine ?? '',
  };
  return (
    <li className="flex gap-3 py-3">
      <Icon
        aria-hidden="true"
        className={clsx(
          'mt-0.5 size-5 shrink-0',
          { good: 'text-brand', bad: 'text-bad', unknown: 'text-muted' }[check.tone],
        )}
      />
      <div>
        <p className="font-medium">
          {t(`verify.about.${check.about}`)} · {t(`verify.tone.${check.tone}`)}
        </p>
        <p className="text-sm">{t(`verify.finding.${check.finding}`, values)}</p>
      </div>
    </li>
  );
}

function Said({ report: { printed, answers } }: { readonly report: ReadReport }) {
  const t = useTexts('export');
  const language = useLanguage();
  const unread = t('verify.unknownValue');
  const assessment = answers.ok ? answers.value.assessment : undefined;
  const date = (at: string) => new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(new Date(at));
  const rows: readonly (readonly [string, string])[] = [
    ...(assessment === undefined
      ? []
      : [
          [t('verify.firm'), assessment.profile.firmName || t('app:start.unnamed')] as const,
          [t('verify.date'), date(assessment.updatedAt)] as const,
        ]),
    [t('verify.result'), printed.result ?? unread],
    [t('verify.pack'), printed.pack ?? unread],
    [t('verify.engine'), printed.engine ?? unread],
    [t('verify.hash'), printed.hash === undefined ? unread : groupedHash(printed.hash)],
  ];
  return (
    <Card aria-labelledby="said">
      <h2 id="said" className="text-lg font-semibold">
        {t('verify.report')}
      </h2>
      <dl className="mt-3 flex flex-col divide-y divide-line text-sm">
        {rows.map(([label, value]) => (
          <div key={label} className="grid gap-x-4 py-2 sm:grid-cols-[11rem_1fr]">
            <dt className="text-muted">{label}</dt>
            <dd className="break-words">{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
