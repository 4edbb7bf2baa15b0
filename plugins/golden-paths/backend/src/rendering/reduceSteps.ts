import { InputError } from '@backstage/errors';
import type { TemplateEntityV1beta3 } from '@backstage/plugin-scaffolder-common';
import type { TemplateUse } from '@callboard/plugin-golden-paths-common';
import { kindOfAction, RECALL_ACTION } from './stepKinds';

type Spec = TemplateEntityV1beta3['spec'];
type Step = Spec['steps'][number];

/** The steps of a template that make its files, and where they make them. */
export interface ReducedSteps {
  steps: Step[];
  /** Folder of the workspace that is published; empty for all of it. */
  folder: string;
}

/**
 * Leaves of a template what makes its files: the steps before the first that
 * publishes them. Those that write files are run again; of all others, what
 * they gave the first time is taken.
 *
 * Outputs of the first time come from a file that people can change, so they
 * are handed on in base64, in which nothing is an expression.
 *
 * @param options.template - its entity ref, and `version` of it, for the step
 *   that records them
 * @param options.fileActions - more actions that write files
 * @throws InputError when a step that is run again uses secrets, which are not
 *   kept, or publishes a folder that only an expression names
 */
export function reduceSteps(options: {
  spec: Spec;
  template: string;
  version: string;
  outputs: TemplateUse['outputs'];
  fileActions?: readonly string[];
}): ReducedSteps {
  const { spec, template, version, outputs, fileActions } = options;
  const named = spec.steps.map((step, index) => ({
    ...step,
    id: step.id ?? `step-${index + 1}`,
  }));
  const publishing = named.findIndex(
    ({ action }) => kindOfAction(action) === 'publishing',
  );
  const kept = publishing < 0 ? named : named.slice(0, publishing);
  return {
    folder: publishing < 0 ? '' : folderOf(named[publishing]),
    steps: kept.map(step => {
      switch (kindOfAction(step.action, fileActions)) {
        case 'files':
          return withoutSecrets(step);
        case 'record':
          return {
            ...withoutSecrets(step),
            input: { ...step.input, template, version },
          };
        default:
          return recall(step, outputs[step.id] ?? {});
      }
    }),
  };
}

function recall(step: Step & { id: string }, outputs: object): Step {
  return {
    id: step.id,
    name: step.name ?? step.action,
    action: RECALL_ACTION,
    input: {
      outputs: Buffer.from(JSON.stringify(outputs)).toString('base64'),
    },
  };
}

function withoutSecrets<T extends Step & { id: string }>(step: T): T {
  const { id, input, if: condition, each } = step;
  if (usesSecrets([input, condition, each])) {
    throw new InputError(
      `The step '${id}' uses secrets, which are not kept: its files cannot be made again`,
    );
  }
  return step;
}

/** Whether a text with expressions has the word in it, wherever. */
function usesSecrets(value: unknown): boolean {
  if (typeof value === 'string') {
    return /\$\{\{|\{%/.test(value) && /\bsecrets\b/.test(value);
  }
  return (
    value !== null &&
    typeof value === 'object' &&
    Object.entries(value).some(entry => entry.some(usesSecrets))
  );
}

function folderOf(step: Step & { id: string }): string {
  const folder = String(step.input?.sourcePath ?? '');
  if (folder.includes('${{')) {
    throw new InputError(
      `The step '${step.id}' publishes the folder '${folder}', which is known only when it runs: its files cannot be told from others`,
    );
  }
  return folder.replace(/^(\.?\/)+|\/+$/g, '').replace(/^\.$/, '');
}
