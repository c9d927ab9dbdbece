import { ChevronRight, Printer } from 'lucide-react';
import { owedByRole, type OpenItem, type Role, type RoleShare } from '#answers';
import type { Item } from '#catalogue';
import { useLanguage, useTexts } from '#i18n';
import { Button, Card, ProgressBar } from '#ui';
import { useApp, useOpenAssessment } from '../app-context.tsx';
import { minutesFor } from '../reading-time.ts';
import { href, routes } from '../routes.ts';
import { dimensionOf } from '../dimension-of.ts';

interface OwedListProps {
  readonly items: readonly Item[];
  readonly onHandOut: (role: Role) => void;
}

/** Who still owes what, by the role that knows: read at one look, printed on one page. */
export function OwedList({ items, onHandOut }: OwedListProps) {
  const t = useTexts('answering');
  const assessment = useOpenAssessment();
  const shares = owedByRole(items, assessment);
  const owing = shares.filter(({ open }) => open.length > 0);
  const open = owing.reduce((sum, share) => sum + share.open.length, 0);
  return (
    <Card aria-labelledby="owed-title" className="flex flex-col gap-5 print:border-0 print:p-0">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <div>
          <h2 id="owed-title" className="text-lg font-semibold">
            {t('owed.title')}
          </h2>
          <p className="text-sm text-muted">
            {open === 0 ? t('owed.none') : t('owed.sum', { count: open, minutes: minutesFor(open) })}
          </p>
        </div>
        <Button look="secondary" onClick={() => print()}>
          <Printer aria-hidden="true" className="size-4" />
          {t('owed.print')}
        </Button>
      </div>
      <ul className="flex flex-col divide-y divide-line">
        {shares.map((share) => (
          <RoleRow key={share.role} share={share} onHandOut={onHandOut} />
        ))}
      </ul>
    </Card>
  );
}

function RoleRow({ share, onHandOut }: { readonly share: RoleShare; readonly onHandOut: (role: Role) => void }) {
  const t = useTexts('answering');
  const { role, items, open } = share;
  const name = t(`app:term.role.${role}`);
  const done = items.length - open.length;
  const toForm = () => {
    onHandOut(role);
    document.getElementById('hand-out')?.scrollIntoView({ block: 'start' });
  };
  const line = (
    <span className="grid w-full grid-cols-[1fr_auto] items-center gap-x-4 gap-y-1 sm:grid-cols-[11rem_1fr_5.5rem]">
      <span className="font-medium first-letter:uppercase">{name}</span>
      <span className="order-last col-span-2 sm:order-none sm:col-span-1">
        <ProgressBar
          value={done / items.length}
          label={t('owed.bar', { role: name, answered: done, asked: items.length })}
        />
      </span>
      <span className="text-right text-sm text-muted">
        {open.length === 0 ? t('owed.done') : t('owed.left', { count: open.length })}
      </span>
    </span>
  );
  return (
    <li className="flex flex-wrap items-start gap-x-3 py-2 print:break-inside-avoid">
      {open.length === 0 ? (
        <span className="flex min-h-11 min-w-0 flex-1 items-center pl-6 max-sm:basis-full">{line}</span>
      ) : (
        <details className="group min-w-0 flex-1 max-sm:basis-full print:hidden">
          <summary className="flex min-h-11 list-none items-center gap-2">
            <ChevronRight
              aria-hidden="true"
              className="size-4 shrink-0 text-muted transition-transform group-open:rotate-90"
            />
            {line}
          </summary>
          <div className="pl-6">
            <OpenItems open={open} />
          </div>
        </details>
      )}
      {open.length > 0 && (
        <div className="hidden flex-1 print:block">
          {line}
          <OpenItems open={open} />
        </div>
      )}
      <Button
        look="quiet"
        className="max-sm:ml-3 max-sm:min-h-9"
        aria-label={t('owed.handNamed', { role: name })}
        onClick={toForm}
      >
        {t('owed.hand')}
      </Button>
    </li>
  );
}

function OpenItems({ open }: { readonly open: readonly OpenItem[] }) {
  const t = useTexts('answering');
  const language = useLanguage();
  const { pack } = useApp().library.core;
  const { id } = useOpenAssessment();
  const names = (people: OpenItem['waitingFor']) => people.map((one) => one.name).join(t('people.comma'));
  return (
    <ul className="mt-2 flex flex-col gap-2 text-sm">
      {open.map(({ item, waitingFor, answeredBy }) => (
        <li key={item.id} className="flex gap-2.5">
          <span aria-hidden="true" className="mt-1.5 size-3.5 shrink-0 rounded-[3px] border border-line-strong" />
          <span>
            <a
              className="text-ink underline decoration-line-strong"
              href={href(routes.dimension(id, dimensionOf(pack, item), item.id))}
            >
              {item.stem[language]}
            </a>
            {answeredBy.length > 0 && (
              <span className="block text-accent">{t('owed.cameBack', { names: names(answeredBy) })}</span>
            )}
            {answeredBy.length === 0 && waitingFor.length > 0 && (
              <span className="block text-muted">{t('owed.waiting', { names: names(waitingFor) })}</span>
            )}
            <span className="hidden text-muted print:block">
              {t('owed.toShow', { evidence: item.evidence[language] })}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
