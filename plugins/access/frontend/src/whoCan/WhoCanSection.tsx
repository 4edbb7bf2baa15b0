import type { WhoCanQuery } from '@callboard/plugin-access-common';
import { Section, SkeletonRows } from '@callboard/ui';
import { PolicyFailure } from '../shared/PolicyFailure';
import { useWhoCan } from './useWhoCan';
import { WhoCanAnswer } from './WhoCanAnswer';

/** The people and roles that may do something. */
export function WhoCanSection(props: WhoCanQuery & { title?: string }) {
  const { title = 'Who can do this?', ...query } = props;
  const { value, error, retry } = useWhoCan(query);
  return (
    <Section title={title}>
      {error && (
        <PolicyFailure what="Who can do this" error={error} onRetry={retry} />
      )}
      {!error && !value && (
        <SkeletonRows rows={2} label="Finding out who can do this" />
      )}
      {!error && value && <WhoCanAnswer answer={value} />}
    </Section>
  );
}
