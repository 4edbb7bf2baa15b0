import { Button } from '@backstage/ui';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  AdoptionProposal,
  adoptPermission,
} from '@callboard/plugin-golden-paths-common';
import { Section } from '@callboard/ui';
import { RiGitPullRequestLine } from '@remixicon/react';
import { useState } from 'react';
import { AnswersField } from '../updates/AnswersField';
import styles from './AdoptPage.module.css';
import { ConfirmAdoption } from './ConfirmAdoption';
import { Differences } from './Differences';

/** What an {@link Adoption} needs. */
export interface AdoptionProps {
  entityRef: string;
  proposal: AdoptionProposal;
  onAdopted: () => void;
}

/** The answers a service has for a template, what differs, and the act. */
export function Adoption({ entityRef, proposal, onAdopted }: AdoptionProps) {
  const { title, missingAnswers } = proposal;
  const { allowed: mayAdopt } = usePermission({ permission: adoptPermission });
  const [answers, setAnswers] = useState(proposal.answers);
  const [isAsking, setAsking] = useState(false);
  const missing = missingAnswers.filter(name => !answers[name]?.trim());
  return (
    <div className={styles.columns}>
      <Section title="Answers">
        <div className={styles.form}>
          <AnswersField
            label="Not found, please say"
            names={missingAnswers}
            answers={answers}
            onChange={setAnswers}
          />
          <AnswersField
            label="Found in the repository and the catalog"
            names={Object.keys(proposal.answers)}
            isRequired={false}
            answers={answers}
            onChange={setAnswers}
          />
          <p className={styles.muted}>
            What differs is shown for the answers found. The pull request is
            made with those above.
          </p>
          {mayAdopt ? (
            <Button
              iconStart={<RiGitPullRequestLine />}
              isDisabled={missing.length > 0}
              onPress={() => setAsking(true)}
            >
              Open adoption pull request
            </Button>
          ) : (
            <p className={styles.muted}>
              Your role may not adopt services. Ask the platform team.
            </p>
          )}
          {missing.length > 0 && (
            <p className={styles.muted}>
              Still to be answered: {missing.join(', ')}.
            </p>
          )}
        </div>
      </Section>
      <Section title="How it differs from the template" variant="plain">
        <Differences proposal={proposal} />
      </Section>
      {isAsking && (
        <ConfirmAdoption
          title={title}
          request={{
            entityRef,
            templateRef: proposal.templateRef,
            // What was emptied is left to the default of the template.
            answers: Object.fromEntries(
              Object.entries(answers).filter(([, answer]) => answer.trim()),
            ),
          }}
          onAdopted={onAdopted}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}
