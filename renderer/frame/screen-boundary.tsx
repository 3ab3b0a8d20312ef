import { Component, type ReactNode } from 'react';
import { CopyReport } from '../about/copy-report.tsx';
import { useText } from '../i18n/use-text.ts';
import { EmptyState } from '../ui/empty-state.tsx';

interface ScreenBoundaryProps {
  readonly children: ReactNode;
}

interface ScreenBoundaryState {
  readonly isBroken: boolean;
}

/** A defect in what one screen draws takes neither the window nor the other screens away. A class: React has no hook for it. */
export class ScreenBoundary extends Component<ScreenBoundaryProps, ScreenBoundaryState> {
  override state: ScreenBoundaryState = { isBroken: false };

  static getDerivedStateFromError(): ScreenBoundaryState {
    return { isBroken: true };
  }

  override render(): ReactNode {
    return this.state.isBroken ? (
      <BrokenScreen againAsked={() => this.setState({ isBroken: false })} />
    ) : (
      this.props.children
    );
  }
}

function BrokenScreen({ againAsked }: { readonly againAsked: () => void }) {
  const { screenBroke: words } = useText().words.frame;
  return (
    <section className="screen" role="alert">
      <EmptyState
        title={words.title}
        actions={
          <>
            <button type="button" className="button primary" onClick={againAsked}>
              {words.again}
            </button>
            <CopyReport error={{ code: 'screen-broke' }} />
          </>
        }
      >
        {words.text}
      </EmptyState>
    </section>
  );
}
