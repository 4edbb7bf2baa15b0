import { Radio, RadioGroup } from '@backstage/ui';
import type { AdoptionProposal } from '@callboard/plugin-golden-paths-common';
import { counted } from '@callboard/ui';
import styles from './AdoptPage.module.css';

/** What a {@link ProposalChoice} needs. */
export interface ProposalChoiceProps {
  /** Best match first. */
  proposals: readonly AdoptionProposal[];
  /** Entity ref of the template that is chosen. */
  value: string;
  onChange: (templateRef: string) => void;
}

/** One of the templates that a service fits, with how well. */
export function ProposalChoice(props: ProposalChoiceProps) {
  const { proposals, value, onChange } = props;
  return (
    <RadioGroup
      aria-label="Template"
      value={value}
      onChange={key => onChange(String(key))}
    >
      {proposals.map(
        ({ templateRef, title, match, files, missingAnswers }, index) => (
          <Radio key={templateRef} value={templateRef}>
            <span className={styles.choice}>
              <span>
                {title}
                {index === 0 && proposals.length > 1 && ' (best match)'}
              </span>
              <span className={styles.muted}>
                {Math.round(100 * match)}% of its files are there
                {missingAnswers.length === 0 &&
                  (files.length === 0
                    ? ', none differs'
                    : `, ${counted(files.length, 'file differs', 'files differ')}`)}
              </span>
            </span>
          </Radio>
        ),
      )}
    </RadioGroup>
  );
}
