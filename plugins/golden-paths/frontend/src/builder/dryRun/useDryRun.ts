import { useApi } from '@backstage/frontend-plugin-api';
import { scaffolderApiRef } from '@backstage/plugin-scaffolder-react';
import type {
  ScaffolderDryRunResponse,
  TemplateEntityV1beta3,
} from '@backstage/plugin-scaffolder-common';
import { toError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import type { EditedTemplate } from '@callboard/plugin-golden-paths-common';
import { useCallback, useState } from 'react';

/** The last try of a template. */
export interface DryRun {
  isRunning: boolean;
  result?: ScaffolderDryRunResponse;
  error?: Error;
  /** @param values - answers of the form */
  run: (
    template: JsonObject,
    answers: { values: JsonObject; secrets: Record<string, string> },
  ) => Promise<void>;
}

/**
 * Tries a template without creating anything.
 *
 * @param files - what lies beside the template
 */
export function useDryRun(files: EditedTemplate['files']): DryRun {
  const scaffolderApi = useApi(scaffolderApiRef);
  const [state, setState] = useState<Omit<DryRun, 'run'>>({
    isRunning: false,
  });
  const run: DryRun['run'] = useCallback(
    async (template, { values, secrets }) => {
      setState({ isRunning: true });
      try {
        const result = await scaffolderApi.dryRun({
          template: template as unknown as TemplateEntityV1beta3,
          values,
          secrets,
          directoryContents: files,
        });
        setState({ isRunning: false, result });
      } catch (error) {
        setState({ isRunning: false, error: toError(error) });
      }
    },
    [files, scaffolderApi],
  );
  return { ...state, run };
}
