import { useState, type FormEvent } from 'react';
import { useTexts } from '#i18n';
import { judgeReport, readReport, rescore, type ReadReport } from '#session';
import { resultLine } from '#report';
import { Button, Callout, Card, FileField, TextField } from '#ui';
import { useApp } from '../app-context.tsx';
import { useDroppedFile } from '../dropped-file.ts';
import { VerifyOutcome, type Outcome } from './verify-outcome.tsx';
import { usePageTitle } from '../use-page-title.ts';

type State =
  | { readonly kind: 'idle' | 'working' }
  | { readonly kind: 'refused'; readonly reason: 'no-pdf' | 'too-big' }
  | { readonly kind: 'checked'; readonly bytes: Uint8Array; readonly outcome: Outcome };

/** Whether a report was changed and whether its figures hold, without sending or keeping anything. */
export function VerifyScreen() {
  const t = useTexts('export');
  usePageTitle(t('verify.title'));
  const vaultText = useTexts('vault');
  const { library } = useApp();
  const [state, setState] = useState<State>({ kind: 'idle' });
  const [passphrase, setPassphrase] = useState('');

  const check = async (bytes: Uint8Array, secret?: string) => {
    setState({ kind: 'working' });
    const read = await readReport(bytes, secret);
    if (!read.ok) {
      setState({ kind: 'refused', reason: read.error.kind });
      return;
    }
    setPassphrase('');
    setState({ kind: 'checked', bytes, outcome: await outcomeOf(read.value) });
  };
  const outcomeOf = async (report: ReadReport): Promise<Outcome> => {
    if (!report.answers.ok) return { report, recomputed: undefined, ...judgeReport(report, undefined) };
    const card = await rescore(library, report.answers.value.assessment);
    const recomputed = { pack: card.pack, engine: card.engine, result: resultLine(card) };
    return { report, recomputed, ...judgeReport(report, recomputed) };
  };
  const choose = async (file: File | undefined) => {
    if (file !== undefined) await check(new Uint8Array(await file.arrayBuffer()));
  };
  useDroppedFile((file) => void choose(file));
  const unlock = (event: FormEvent) => {
    event.preventDefault();
    if (state.kind === 'checked') void check(state.bytes, passphrase);
  };
  const answers = state.kind === 'checked' ? state.outcome.report.answers : undefined;
  const wrong = answers?.ok === false && answers.error.kind === 'wrong-passphrase';
  const locked = wrong || (answers?.ok === false && answers.error.kind === 'passphrase-needed');
  return (
    <div className="mx-auto flex max-w-3xl flex-col gap-6">
      <header>
        <h1 className="text-2xl font-bold">{t('verify.title')}</h1>
        <p className="mt-2 text-muted">{t('verify.lead')}</p>
      </header>
      <Card className="flex flex-col gap-3">
        <FileField label={t('verify.choose')} accept=".pdf" onChoose={(file) => void choose(file)} />
        <p className="text-sm text-muted">{t('verify.drop')}</p>
        {state.kind === 'working' && <p role="status">{t('verify.working')}</p>}
        {state.kind === 'refused' && <Callout tone="bad" title={t(`verify.${state.reason}`)} live />}
      </Card>
      {state.kind === 'checked' && (
        <>
          <VerifyOutcome outcome={state.outcome} />
          {locked && (
            <Card>
              <form autoComplete="off" className="flex flex-col items-start gap-3" onSubmit={unlock}>
                <TextField
                  type="password"
                  label={t('verify.passphrase')}
                  hint={t('verify.locked')}
                  error={wrong ? vaultText('file.error.wrong-passphrase') : undefined}
                  value={passphrase}
                  onChange={(event) => setPassphrase(event.target.value)}
                />
                <Button type="submit" look="secondary" disabled={passphrase === ''}>
                  {t('verify.unlock')}
                </Button>
              </form>
            </Card>
          )}
        </>
      )}
      <section className="text-sm text-muted">
        <h2 className="font-semibold text-ink">{t('verify.limits')}</h2>
        <p className="mt-1">{t('verify.limitsText')}</p>
      </section>
    </div>
  );
}
