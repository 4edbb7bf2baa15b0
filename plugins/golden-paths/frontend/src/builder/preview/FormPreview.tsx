import { useApiHolder } from '@backstage/frontend-plugin-api';
import {
  SecretsContextProvider,
  useTemplateSecrets,
  type FieldExtensionOptions,
} from '@backstage/plugin-scaffolder-react';
import {
  createAsyncValidators,
  Stepper,
} from '@backstage/plugin-scaffolder-react/alpha';
import type { JsonObject, JsonValue } from '@backstage/types';
import { ErrorState } from '@callboard/ui';
import { Component, useMemo, type ReactNode } from 'react';
import { objectsAt } from '../TemplateDraft';

/** What a {@link FormPreview} needs. */
export interface FormPreviewProps {
  template: JsonObject;
  fields: FieldExtensionOptions[];
  /** Called with the answers when the form is sent. */
  onAnswered: (
    values: Record<string, JsonValue>,
    secrets: Record<string, string>,
  ) => Promise<void>;
}

/** A form that is half written breaks here, and not in the builder. */
class Fenced extends Component<{ children: ReactNode }, { error?: Error }> {
  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  state: { error?: Error } = {};

  render() {
    return this.state.error ? (
      <ErrorState error={this.state.error} title="The form cannot be shown" />
    ) : (
      this.props.children
    );
  }
}

/** The form of a template as people will see it. */
export function FormPreview(props: FormPreviewProps) {
  const { template, fields } = props;
  const pages = JSON.stringify(objectsAt(template, ['spec', 'parameters']));
  return (
    // Another form starts again: answers of one that is gone make no sense in it.
    <Fenced key={pages}>
      <SecretsContextProvider>
        <Pages {...props} pages={pages} fields={fields} />
      </SecretsContextProvider>
    </Fenced>
  );
}

function Pages(props: FormPreviewProps & { pages: string }) {
  const { pages, fields, onAnswered } = props;
  const apiHolder = useApiHolder();
  const { secrets } = useTemplateSecrets();
  const manifest = useMemo(() => {
    const validators = Object.fromEntries(
      fields.map(({ name, validation }) => [name, validation]),
    );
    return {
      title: 'Preview',
      steps: (JSON.parse(pages) as JsonObject[]).map(schema => ({
        title: String(schema.title ?? 'Answers'),
        schema: { type: 'object', ...schema },
        validate: createAsyncValidators(schema, validators, { apiHolder }),
      })),
    };
  }, [pages, fields, apiHolder]);
  return (
    <Stepper
      manifest={manifest}
      extensions={fields}
      components={{ createButtonText: 'Try it' }}
      formProps={{ EXPERIMENTAL_theme: 'bui' } as object}
      onCreate={values => onAnswered(values, secrets)}
    />
  );
}
