import type { TemplateDraft } from '../TemplateDraft';
import { HeadPart } from './HeadPart';
import { LinksPart } from './LinksPart';
import styles from './Outline.module.css';
import { ParametersPart } from './ParametersPart';
import { StepsPart } from './StepsPart';

/** A template by its parts; each change is made in its text. */
export function TemplateOutline(props: {
  draft: TemplateDraft;
  fields: readonly string[];
}) {
  const { draft, fields } = props;
  return (
    <div className={styles.outline}>
      {draft.isBroken && (
        <p role="status">
          The text is no YAML at the moment. Mend it, and its parts can be
          edited again.
        </p>
      )}
      <HeadPart draft={draft} />
      <ParametersPart draft={draft} fields={fields} />
      <StepsPart draft={draft} />
      <LinksPart draft={draft} />
    </div>
  );
}
