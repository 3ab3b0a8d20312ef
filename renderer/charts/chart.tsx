import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import type { BrushedSpan } from './chart-brush.ts';
import type { ChartFormat } from './chart-format.ts';
import type { ChartHost, ChartMark } from './chart-host.ts';
import type { ChartOption } from './chart-option.ts';
import { readChartTheme, readDecals, watchChartTheme } from './chart-theme.ts';
import type { ChartContext } from './chart-view.ts';

export interface ChartProps {
  readonly option: (context: ChartContext) => ChartOption;
  readonly description: string;
  readonly format: ChartFormat;
  readonly group?: string;
  /** What it needs beside the charts themselves, as a map. */
  readonly prepare?: () => Promise<void>;
  /** Whose figures these are and how they are shown; another one is drawn at once. */
  readonly subject?: string;
  /** Over time: a span was chosen by dragging. */
  readonly brushed?: (span: BrushedSpan) => void;
  /** A mark was clicked. */
  readonly picked?: (mark: ChartMark) => void;
}

/** Mounts a chart host, which is loaded after the first paint, and hands it the newest view. */
export function Chart(props: ChartProps): ReactElement {
  const element = useRef<HTMLDivElement>(null);
  const host = useRef<ChartHost | null>(null);
  const newest = useRef(props);

  useEffect(() => {
    newest.current = props;
  });

  useEffect(() => {
    const at = element.current;
    if (at === null) return;
    return mountChart(at, newest, host);
  }, [props.group]);

  const { option, description, format, subject } = props;
  const drawn = useRef({ subject, format });
  useEffect(() => {
    const atOnce = subject !== drawn.current.subject || format !== drawn.current.format;
    drawn.current = { subject, format };
    if (element.current !== null) host.current?.show(optionOf(element.current, newest), { atOnce });
  }, [option, description, format, subject]);

  const shape = props.prepare === undefined ? undefined : 'map';
  return <div className="chart" data-shape={shape} ref={element} role="img" aria-label={props.description} />;
}

interface Current<T> {
  current: T;
}

function mountChart(at: HTMLElement, newest: Current<ChartProps>, host: Current<ChartHost | null>): () => void {
  let closed = false;
  // Until it is there its outline stands in its place; React knows nothing of it, so that a drawing less is made.
  at.ariaBusy = 'true';
  const stopTheme = watchChartTheme(() => host.current?.show(optionOf(at, newest), { atOnce: true }));
  void import('./chart-host.ts').then(async ({ createChartHost }) => {
    const { group, prepare } = newest.current;
    await prepare?.();
    if (closed) return;
    at.ariaBusy = null;
    host.current = createChartHost(at, {
      group,
      brushed: group === undefined ? undefined : (span) => newest.current.brushed?.(span),
      picked: (mark) => newest.current.picked?.(mark),
    });
    host.current.show(optionOf(at, newest));
  });
  return () => {
    closed = true;
    stopTheme();
    host.current?.close();
    host.current = null;
  };
}

function optionOf(at: HTMLElement, newest: Current<ChartProps>): () => ChartOption {
  return () => {
    const { option, description, format } = newest.current;
    return option({ theme: readChartTheme(at), format, description, decal: readDecals(at) });
  };
}
