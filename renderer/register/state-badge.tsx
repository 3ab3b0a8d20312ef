import type { ActivityState } from '../../gdpr-register/activity-record.ts';
import { useText } from '../i18n/use-text.ts';
import { Badge } from '../ui/badge.tsx';

const tones = { draft: 'quiet', 'in-review': 'accent', approved: 'ok' } as const;

export function StateBadge({ state }: { readonly state: ActivityState }) {
  return <Badge tone={tones[state]}>{useText().words.register.states[state]}</Badge>;
}
