import { useText } from '../i18n/use-text.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorLine } from '../ui/error-line.tsx';
import { Specimen, Specimens } from './specimen.tsx';

export function Messages() {
  const text = useText();
  const { frame, pipeline } = text.words;
  return (
    <>
      <Specimens title="Errors">
        <ErrorLine error={{ code: 'disk-full', message: '', details: {} }}>
          <button type="button" className="button small">
            {frame.showLine}
          </button>
        </ErrorLine>
      </Specimens>
      <Specimens title="Nothing to show">
        <Specimen name="empty">
          <EmptyState title={frame.loading}>{pipeline.firstLaunch}</EmptyState>
        </Specimen>
        <Specimen name="empty, with the next step">
          <EmptyState
            title={frame.loading}
            actions={
              <button type="button" className="button primary">
                {frame.start}
              </button>
            }
          >
            {pipeline.firstLaunch}
          </EmptyState>
        </Specimen>
        <Specimen name="loading">
          <p className="sub">{pipeline.details.asking}</p>
        </Specimen>
        <Specimen name="hint">
          <p className="hint">{pipeline.firstLaunch}</p>
        </Specimen>
      </Specimens>
    </>
  );
}
