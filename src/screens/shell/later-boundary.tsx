import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Callout } from '#ui';
import { useApp } from '../app-context.tsx';

interface LaterBoundaryProps {
  readonly children: ReactNode;
}

/** Stands around screens that are loaded when they are asked for: where one cannot be had, the window says so. */
export class LaterBoundary extends Component<LaterBoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <NotLoaded /> : this.props.children;
  }
}

function NotLoaded() {
  const { t } = useTranslation();
  const { edition } = useApp();
  return (
    <div className="mx-auto flex max-w-xl flex-col items-start gap-4 py-10">
      <Callout tone="bad" title={t('edition.notLoaded')} live>
        {t('edition.notLoadedWhy')}
      </Callout>
      <Button onClick={() => void edition.actions.update()}>{t('edition.reload')}</Button>
    </div>
  );
}
