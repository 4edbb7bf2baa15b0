import { TextAreaField } from '@backstage/ui';
import { ReferencePicker } from '@callboard/ui';
import styles from '../editing/fields.module.css';
import { MarkdownField } from '../editing/MarkdownField';
import { WithProblems } from '../editing/WithProblems';
import type { CheckDraft } from './checkDraft';

/** How a check is fixed: in words, and by a template that does it. */
export function FixField(props: {
  draft: CheckDraft;
  onChange: (part: Partial<CheckDraft>) => void;
}) {
  const { draft, onChange } = props;
  return (
    <div className={styles.column}>
      <MarkdownField
        label="How to fix it"
        at="fix.text"
        description="Markdown"
        rows={5}
        value={draft.fixText}
        onChange={fixText => onChange({ fixText })}
      />
      <WithProblems at="fix.template.ref">
        {() => (
          <ReferencePicker
            label="Template that fixes it"
            showLabel
            placeholder="None"
            description="Runs with the values below, such as one that opens a pull request"
            kinds={['template']}
            value={draft.template}
            onChange={template => onChange({ template })}
          />
        )}
      </WithProblems>
      {draft.template && (
        <WithProblems at="fix.template.values" below className={styles.code}>
          {invalid => (
            <TextAreaField
              label="Values that its form starts with"
              description={
                // A placeholder of templates, not of this code.
                // eslint-disable-next-line no-template-curly-in-string
                'YAML; ${{ entity.metadata.name }} and ${{ facts.source.name }} are filled in'
              }
              rows={4}
              value={draft.templateValues}
              onChange={templateValues => onChange({ templateValues })}
              {...invalid}
            />
          )}
        </WithProblems>
      )}
    </div>
  );
}
