import { Popover } from 'radix-ui';
import { type ReactNode, useState } from 'react';
import type { Text } from '../i18n/text.ts';
import { useText } from '../i18n/use-text.ts';
import { RewindDialog } from '../rewind/rewind-dialog.tsx';
import { showRejected } from '../records/show-rejected.ts';
import { useApp } from '../state/app-context.ts';
import type { NodeName } from './graph-layout.ts';
import { nodeTitle } from './graph-text.ts';
import { StageDetails } from './stage-details.tsx';
import { TopicDetails } from './topic-details.tsx';
import { WriteTimes } from './write-times.tsx';

/** A node that opens what there is to know of its store or stage. */
export function NodeOpener({ name, children }: { readonly name: NodeName; readonly children: ReactNode }) {
  const text = useText();
  const app = useApp();
  const [isRewinding, setRewinding] = useState(false);
  const details = detailsOf(name, text);
  const title = nodeTitle(name, text);
  return (
    <>
      {isRewinding && <RewindDialog closed={() => setRewinding(false)} />}
      <Popover.Root>
        <Popover.Trigger className="flow-opener">{children}</Popover.Trigger>
        <Popover.Portal>
          <Popover.Content
            className="popover node-details"
            // From its node on: what lies left of the graph stays free.
            align="start"
            sideOffset={6}
            collisionPadding={12}
            aria-label={title}
          >
            <h2>{title}</h2>
            {details}
            {name === 'raw' && (
              <Popover.Close className="button small" onClick={() => setRewinding(true)}>
                {text.words.rewind.open}
              </Popover.Close>
            )}
            {name === 'rejected' && (
              <Popover.Close className="button small" onClick={() => showRejected(app)}>
                {text.words.pipeline.details.toRejected}
              </Popover.Close>
            )}
          </Popover.Content>
        </Popover.Portal>
      </Popover.Root>
    </>
  );
}

function detailsOf(name: NodeName, text: Text): ReactNode {
  const { details } = text.words.pipeline;
  switch (name) {
    case 'raw':
      return (
        <>
          <TopicDetails topic="users.raw" />
          <WriteTimes stage="producer" by={details.published} />
        </>
      );
    case 'clean':
      return <TopicDetails topic="users.clean" />;
    case 'rejected':
      return <TopicDetails topic="users.rejected" />;
    case 'profiles':
      return <WriteTimes stage="transformer" by={details.stored} />;
    case 'aggregates':
      return <WriteTimes stage="aggregator" by={details.folded} />;
    case 'source':
      return <StageDetails name="producer" />;
    case 'transformer':
    case 'aggregator':
      return <StageDetails name={name} />;
  }
}
