import { clsx } from 'clsx';
import { FileUp } from 'lucide-react';
import { useId, useState, type ComponentProps, type ReactNode } from 'react';
import { buttonClass } from './button.tsx';

interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
}

const control =
  'min-h-11 w-full rounded-lg border bg-surface px-3 py-2 text-base text-ink placeholder:text-faint hover:border-brand';

/** Label above, control, then hint or error: the same frame for every field. */
function FieldFrame({ label, hint, error, children }: FieldProps & { children: (ids: Described) => ReactNode }) {
  const id = useId();
  const described = error !== undefined || hint !== undefined ? `${id}-more` : undefined;
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      {children({ id, 'aria-describedby': described, 'aria-invalid': error !== undefined })}
      {described !== undefined && (
        <p id={described} className={clsx('text-sm', error === undefined ? 'text-muted' : 'font-medium text-bad')}>
          {error ?? hint}
        </p>
      )}
    </div>
  );
}

interface Described {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean;
}

/** One line of text. Browsers must not remember it: they would write it to disk in clear. */
export function TextField({ label, hint, error, className, ...rest }: ComponentProps<'input'> & FieldProps) {
  return (
    <FieldFrame label={label} hint={hint} error={error}>
      {(ids) => (
        <input
          type="text"
          autoComplete="off"
          className={clsx(control, error === undefined ? 'border-line-strong' : 'border-bad', className)}
          {...ids}
          {...rest}
        />
      )}
    </FieldFrame>
  );
}

export function TextArea({ label, hint, error, ...rest }: ComponentProps<'textarea'> & FieldProps) {
  return (
    <FieldFrame label={label} hint={hint} error={error}>
      {(ids) => (
        <textarea
          autoComplete="off"
          rows={3}
          className={clsx(control, error === undefined ? 'border-line-strong' : 'border-bad')}
          {...ids}
          {...rest}
        />
      )}
    </FieldFrame>
  );
}

export function SelectField({ label, hint, error, children, ...rest }: ComponentProps<'select'> & FieldProps) {
  return (
    <FieldFrame label={label} hint={hint} error={error}>
      {(ids) => (
        <select
          autoComplete="off"
          className={clsx(control, error === undefined ? 'border-line-strong' : 'border-bad')}
          {...ids}
          {...rest}
        >
          {children}
        </select>
      )}
    </FieldFrame>
  );
}

/** Radio buttons in a row of segments; native, so arrows and screen readers work as everywhere. */
export function Segments<T extends string>(props: SegmentsProps<T>) {
  const { legend, name, value, options, onChange, hideLegend, hint } = props;
  const id = useId();
  return (
    <fieldset aria-describedby={hint === undefined ? undefined : id}>
      <legend className={clsx('mb-1.5 font-medium', hideLegend === true && 'sr-only')}>{legend}</legend>
      <div className="flex flex-wrap gap-2">
        {options.map((option) => (
          <label
            key={option.value}
            className={clsx(
              'flex min-h-11 items-center gap-2 rounded-lg border px-3 py-1.5 text-sm has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-brand',
              option.value === value
                ? 'border-brand bg-brand-soft font-medium text-ink'
                : 'border-line-strong bg-surface hover:border-brand',
            )}
          >
            <input
              type="radio"
              className="accent-brand"
              name={name}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
      {hint !== undefined && (
        <p id={id} className="mt-1.5 text-sm text-muted">
          {hint}
        </p>
      )}
    </fieldset>
  );
}

interface SegmentsProps<T extends string> {
  readonly legend: string;
  readonly name: string;
  readonly value: T | undefined;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (value: T) => void;
  readonly hideLegend?: boolean;
  /** What the choice means. */
  readonly hint?: string;
}

/**
 * A button that chooses one file of the kinds in `accept`, with the name of the one chosen beside it: what browsers draw
 * themselves speaks their language, not this page's. A file can also be dropped on it.
 */
export function FileField({
  label,
  accept,
  onChoose,
}: {
  readonly label: string;
  readonly accept: string;
  readonly onChoose: (file: File | undefined) => void;
}) {
  const [name, setName] = useState<string>();
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1.5">
      <label
        className={clsx(
          buttonClass('secondary'),
          'relative max-w-full cursor-pointer has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-brand',
        )}
      >
        <FileUp aria-hidden="true" className="size-4 shrink-0" />
        {label}
        <input
          type="file"
          className="absolute inset-0 cursor-pointer opacity-0"
          accept={accept}
          onClick={(event) => {
            // a file that was mended in the meantime can be chosen again
            event.currentTarget.value = '';
          }}
          onChange={(event) => {
            const file = event.target.files?.[0];
            setName(file?.name);
            onChoose(file);
          }}
        />
      </label>
      {name !== undefined && <span className="min-w-0 truncate text-sm text-muted">{name}</span>}
    </div>
  );
}
