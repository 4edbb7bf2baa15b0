import type { Effect } from '@callboard/plugin-access-common';
import { StatusBadge } from '@callboard/ui';

/** What a rule or a default does, as word, icon and colour. */
export function EffectBadge({ effect }: { effect: Effect }) {
  return effect === 'allow' ? (
    <StatusBadge status="good">Allow</StatusBadge>
  ) : (
    <StatusBadge status="bad">Deny</StatusBadge>
  );
}
