import { useState } from 'react';
import { useTexts } from '#i18n';
import type { Branding } from '#report';
import { Button, Callout, FileField, TextArea, TextField } from '#ui';
import { readLogo, type LogoError } from './read-logo.ts';
import type { Keeping } from './use-branding.ts';

const OWN_COLOUR = '#0d5767';

interface BrandingCardProps {
  readonly branding: Branding;
  readonly keeping: Keeping;
  readonly onChange: (branding: Branding) => void;
}

/** Name, contact, disclaimer, colour and logo of whoever writes reports for others. */
export function BrandingCard({ branding, keeping, onChange }: BrandingCardProps) {
  const t = useTexts('export');
  const { colour, ...uncoloured } = branding;
  return (
    <details className="rounded-lg border border-line p-4">
      <summary className="cursor-pointer font-medium">{t('branding.title')}</summary>
      <p className="mt-2 text-sm text-muted">{t('branding.lead')}</p>
      <div className="mt-4 grid gap-4 sm:grid-cols-2">
        <TextField
          label={t('branding.firm')}
          maxLength={120}
          value={branding.firm}
          onChange={(event) => onChange({ ...branding, firm: event.target.value })}
        />
        <TextField
          label={t('branding.contact')}
          maxLength={200}
          value={branding.contact}
          onChange={(event) => onChange({ ...branding, contact: event.target.value })}
        />
        <div className="sm:col-span-2">
          <TextArea
            label={t('branding.disclaimer')}
            maxLength={600}
            rows={2}
            value={branding.disclaimer}
            onChange={(event) => onChange({ ...branding, disclaimer: event.target.value })}
          />
        </div>
        <LogoChoice branding={branding} onChange={onChange} />
        <div className="flex flex-col gap-2">
          <label className="flex min-h-11 items-center gap-2">
            <input
              type="checkbox"
              className="size-5 accent-brand"
              checked={colour !== undefined}
              onChange={(event) => onChange(event.target.checked ? { ...branding, colour: OWN_COLOUR } : uncoloured)}
            />
            {t('branding.colourOwn')}
          </label>
          {colour !== undefined && (
            <TextField
              type="color"
              className="h-11 p-1"
              label={t('branding.colour')}
              hint={t('branding.colourHint')}
              value={colour}
              onChange={(event) => onChange({ ...branding, colour: event.target.value })}
            />
          )}
        </div>
      </div>
      <p role="status" className="mt-3 text-sm text-muted">
        {keeping === 'kept' && t('branding.saved')}
      </p>
      {keeping === 'failed' && <Callout tone="warn" title={t('branding.failed')} live />}
    </details>
  );
}

function LogoChoice({ branding, onChange }: Pick<BrandingCardProps, 'branding' | 'onChange'>) {
  const t = useTexts('export');
  const [fault, setFault] = useState<LogoError>();
  const choose = async (file: File | undefined) => {
    if (file === undefined) return;
    const read = await readLogo(file);
    if (typeof read === 'string') return setFault(read);
    setFault(undefined);
    onChange({ ...branding, logo: read });
  };
  const { logo, ...without } = branding;
  return (
    <div className="flex flex-col gap-2">
      <FileField label={t('branding.logo')} accept="image/png,image/jpeg" onChoose={(file) => void choose(file)} />
      {fault !== undefined && (
        <p role="alert" className="text-sm font-medium text-bad">
          {t(fault === 'too-large' ? 'branding.logoTooLarge' : 'branding.logoFailed')}
        </p>
      )}
      {logo !== undefined && (
        <div className="flex items-center gap-3">
          <img
            src={`data:image/jpeg;base64,${logo.jpeg}`}
            alt={t('branding.logoAlt')}
            className="bg-white h-12 max-w-40 rounded border border-line object-contain p-1"
          />
          <Button look="quiet" onClick={() => onChange(without)}>
            {t('branding.logoRemove')}
          </Button>
        </div>
      )}
    </div>
  );
}
