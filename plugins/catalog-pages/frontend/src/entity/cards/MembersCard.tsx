import { EmptyState, Section, SkeletonRows } from '@callboard/ui';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Button } from '@backstage/ui';
import { RiTeamLine } from '@remixicon/react';
import { useState } from 'react';
import { FailedState } from '../../shared/FailedState';
import { PersonList } from './PersonList';
import { useMembers } from './useMembers';

const pageSize = 60;

/** The people of a group, those who lead it first. */
export function MembersCard() {
  const { entity } = useEntity();
  const [limit, setLimit] = useState(pageSize);
  const { value, error, loading, retry } = useMembers(
    [stringifyEntityRef(entity)],
    limit,
  );
  if (error) {
    return (
      <Section title="Members">
        <FailedState
          size="compact"
          title="The members could not be loaded"
          error={error}
          onRetry={retry}
        />
      </Section>
    );
  }
  if (!value) {
    return (
      <Section title="Members">
        <SkeletonRows label="Loading members" />
      </Section>
    );
  }
  return (
    <Section title={`Members (${value.total.toLocaleString('en-US')})`}>
      {value.total === 0 ? (
        <EmptyState
          size="compact"
          icon={<RiTeamLine size={24} />}
          title="No direct members"
        >
          People may be members of the groups below.
        </EmptyState>
      ) : (
        <PersonList people={value.people} />
      )}
      {value.people.length < value.total && (
        <Button
          size="small"
          variant="tertiary"
          isPending={loading}
          onPress={() => setLimit(limit + pageSize)}
        >
          Show more
        </Button>
      )}
    </Section>
  );
}
