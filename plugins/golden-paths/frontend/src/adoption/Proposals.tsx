import { EmptyState, LoadFailure, Section, SkeletonRows } from '@callboard/ui';
import { useState } from 'react';
import { Adoption } from './Adoption';
import styles from './AdoptPage.module.css';
import { ProposalChoice } from './ProposalChoice';
import { useProposals } from './useProposals';

/** Templates that a service fits, the best match chosen at first. */
export function Proposals(props: { entityRef: string; onAdopted: () => void }) {
  const { entityRef, onAdopted } = props;
  const { value, error, reload } = useProposals(entityRef);
  const [chosen, setChosen] = useState<string>();
  if (error && !value) {
    return (
      <LoadFailure
        what="The matching templates"
        error={error}
        onRetry={reload}
      />
    );
  }
  if (!value) {
    return (
      <div className={styles.comparing}>
        <p className={styles.muted}>
          The repository is compared with the templates. This takes a moment.
        </p>
        <SkeletonRows rows={6} label="Comparing with templates" />
      </div>
    );
  }
  const proposal =
    value.items.find(({ templateRef }) => templateRef === chosen) ??
    value.items[0];
  if (!proposal) {
    return (
      <EmptyState title="No template fits">
        No template has files in common with the repository. It can be adopted
        once there is one for services like this.
      </EmptyState>
    );
  }
  return (
    <>
      <Section title="Template">
        <ProposalChoice
          proposals={value.items}
          value={proposal.templateRef}
          onChange={setChosen}
        />
      </Section>
      <Adoption
        key={proposal.templateRef}
        entityRef={entityRef}
        proposal={proposal}
        onAdopted={onAdopted}
      />
    </>
  );
}
