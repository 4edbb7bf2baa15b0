import { Button, TextAreaField } from '@backstage/ui';
import { Markdown } from '@callboard/ui';
import { useState } from 'react';
import styles from './MarkdownField.module.css';
import { WithProblems } from './WithProblems';

/** What a {@link MarkdownField} needs. */
export interface MarkdownFieldProps {
  label: string;
  /** Path in the definition. */
  at: string;
  description?: string;
  rows?: number;
  value: string;
  onChange: (value: string) => void;
}

/** A text in Markdown, with a look at what it becomes. */
export function MarkdownField(props: MarkdownFieldProps) {
  const { label, at, description, rows = 4, value, onChange } = props;
  const [isPreview, setPreview] = useState(false);
  return (
    <div className={styles.field}>
      {isPreview ? (
        <section aria-label={`${label}, as it is shown`}>
          <span className={styles.label}>{label}</span>
          <div className={styles.preview}>
            <Markdown text={value} />
          </div>
        </section>
      ) : (
        <WithProblems at={at}>
          {invalid => (
            <TextAreaField
              label={label}
              description={description}
              rows={rows}
              value={value}
              onChange={onChange}
              {...invalid}
            />
          )}
        </WithProblems>
      )}
      <Button
        size="small"
        variant="tertiary"
        className={styles.switch}
        isDisabled={value.trim() === ''}
        onPress={() => setPreview(!isPreview)}
      >
        {isPreview ? 'Write' : 'Preview'}
      </Button>
    </div>
  );
}
