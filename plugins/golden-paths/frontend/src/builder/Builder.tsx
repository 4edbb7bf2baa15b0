import { Button, Select, Tab, TabList, TabPanel, Tabs } from '@backstage/ui';
import type { Action } from '@backstage/plugin-scaffolder-common';
import type { EditedTemplate } from '@callboard/plugin-golden-paths-common';
import { SkeletonRows } from '@callboard/ui';
import { RiDownloadLine } from '@remixicon/react';
import { lazy, Suspense, useState } from 'react';
import styles from './Builder.module.css';
import { DryRunResult } from './dryRun/DryRunResult';
import { useDryRun } from './dryRun/useDryRun';
import { TemplateOutline } from './outline/TemplateOutline';
import { useFormFields } from './preview/useFormFields';
import { useTemplateDraft } from './useTemplateDraft';
import { ProblemList } from './yaml/ProblemList';

// The editor and the forms are large, and nobody else needs them.
const YamlEditor = lazy(() =>
  import('./yaml/YamlEditor').then(m => ({ default: m.YamlEditor })),
);
const FormPreview = lazy(() =>
  import('./preview/FormPreview').then(m => ({ default: m.FormPreview })),
);

/** What a {@link Builder} needs. */
export interface BuilderProps {
  actions: Action[];
  templates: { value: string; label: string }[];
  /** The template that is edited; empty for a new one. */
  templateRef: string;
  onChoose: (templateRef: string) => void;
  source: EditedTemplate;
}

/** One template: its text on one side, its parts, form and try on the other. */
export function Builder(props: BuilderProps) {
  const { actions, templates, templateRef, onChoose, source } = props;
  const draft = useTemplateDraft({
    name: templateRef,
    initial: source.text,
    actions,
  });
  const dryRun = useDryRun(source.files);
  const fields = useFormFields();
  const [shown, setShown] = useState<{ line: number }>();
  const loading = <SkeletonRows rows={6} label="Loading" />;
  return (
    <div className={styles.builder}>
      <div className={styles.bar}>
        <Select
          aria-label="Template"
          size="small"
          options={[{ value: 'new', label: 'New template' }, ...templates]}
          value={templateRef || 'new'}
          onChange={key => onChoose(key === 'new' ? '' : String(key))}
        />
        <Button
          variant="tertiary"
          size="small"
          isDisabled={draft.text === source.text}
          onPress={() => draft.setText(source.text)}
        >
          Discard changes
        </Button>
        <Button
          variant="secondary"
          size="small"
          iconStart={<RiDownloadLine />}
          onPress={() => download(draft.text)}
        >
          Download YAML
        </Button>
      </div>
      <div className={styles.sides}>
        <section className={styles.text} aria-label="YAML">
          <div className={styles.editor}>
            <Suspense fallback={loading}>
              <YamlEditor
                text={draft.text}
                onChange={draft.setText}
                shown={shown}
              />
            </Suspense>
          </div>
          <ProblemList
            problems={draft.problems}
            onShow={line => setShown({ line })}
          />
        </section>
        <Tabs>
          <TabList>
            <Tab id="parts">Parts</Tab>
            <Tab id="form">Form and dry run</Tab>
          </TabList>
          <TabPanel id="parts" className={styles.panel}>
            <TemplateOutline
              draft={draft}
              fields={(fields ?? []).map(({ name }) => name).sort()}
            />
          </TabPanel>
          <TabPanel id="form" className={styles.panel}>
            <p className={styles.hint}>
              Fill in the form and try it: the steps run without creating
              anything.
            </p>
            {fields ? (
              <Suspense fallback={loading}>
                <FormPreview
                  template={draft.template}
                  fields={fields}
                  onAnswered={(values, secrets) =>
                    dryRun.run(draft.template, { values, secrets })
                  }
                />
              </Suspense>
            ) : (
              loading
            )}
            <DryRunResult dryRun={dryRun} />
          </TabPanel>
        </Tabs>
      </div>
    </div>
  );
}

function download(text: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/yaml' }));
  link.download = 'template.yaml';
  link.click();
  URL.revokeObjectURL(link.href);
}
