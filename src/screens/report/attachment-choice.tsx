import { useTexts } from '#i18n';
import { Segments, TextField } from '#ui';

/** How the answers travel in the PDF. */
export type Attaching =
  { readonly kind: 'plain' | 'none' } | { readonly kind: 'encrypted'; readonly passphrase: string };

const KINDS = ['plain', 'encrypted', 'none'] as const;

interface AttachmentChoiceProps {
  readonly value: Attaching;
  readonly onChange: (value: Attaching) => void;
  /** Whether the assessment is kept in a vault: then putting it into a file that anybody can read is pointed out. */
  readonly inVault: boolean;
}

/** Whether the answers are put into the PDF, and whether with a passphrase. */
export function AttachmentChoice({ value, onChange, inVault }: AttachmentChoiceProps) {
  const t = useTexts('export');
  const why = inVault && value.kind !== 'encrypted' ? (`${value.kind}Vault` as const) : value.kind;
  return (
    <div className="flex w-full flex-col gap-2">
      <Segments
        legend={t('pdf.attach.legend')}
        name="attach-answers"
        value={value.kind}
        options={KINDS.map((kind) => ({ value: kind, label: t(`pdf.attach.${kind}`) }))}
        onChange={(kind) => onChange(kind === 'encrypted' ? { kind, passphrase: '' } : { kind })}
      />
      <p className="max-w-prose text-sm text-muted">{t(`pdf.attach.why.${why}`)}</p>
      {value.kind === 'encrypted' && (
        <div className="max-w-sm">
          <TextField
            type="password"
            label={t('pdf.attach.passphrase')}
            hint={t('pdf.attach.passphraseHint')}
            value={value.passphrase}
            onChange={(event) => onChange({ kind: 'encrypted', passphrase: event.target.value })}
          />
        </div>
      )}
    </div>
  );
}
