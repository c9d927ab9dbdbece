import { Button } from './button.tsx';

interface AskFirstProps {
  readonly question: string;
  readonly yes: string;
  readonly no: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** One more question before something is gone for good; the safe choice has the focus. */
export function AskFirst({ question, yes, no, onYes, onNo }: AskFirstProps) {
  return (
    <div role="alertdialog" aria-label={question} className="flex flex-wrap items-center gap-2">
      <span className="text-sm font-medium text-bad">{question}</span>
      <Button look="secondary" ref={focusWhenShown} onClick={onNo}>
        {no}
      </Button>
      <Button look="quiet" className="text-bad" onClick={onYes}>
        {yes}
      </Button>
    </div>
  );
}

function focusWhenShown(button: HTMLButtonElement | null): void {
  button?.focus();
}
