import { Alert } from '@backstage/ui';
import type { StandardSource } from '@callboard/plugin-scorecards-common';

/** Says that a check or track is changed in its file; nothing for others. */
export function FileOwned(props: {
  source: StandardSource;
  what: 'check' | 'track';
}) {
  const { source, what } = props;
  if (source.type === 'portal') {
    return null;
  }
  return (
    <Alert
      status="info"
      icon
      title={`This ${what} is kept in a file, so it is changed there`}
      description={<code>{source.location}</code>}
    />
  );
}
