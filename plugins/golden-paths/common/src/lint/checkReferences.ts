import type { JsonObject } from '@backstage/types';
import { nearest } from './nearest';
import { readReferences } from './readReferences';
import type { Reference } from './readReferences';
import type { InstalledAction, Report, TemplatePath } from './types';

/** A step as far as references are concerned. */
export interface LintedStep {
  id: string;
  action?: InstalledAction;
}

/** What expressions of a template may read at some point of it. */
export interface Readable {
  /** Names of parameters. */
  parameters: ReadonlySet<string>;
  /** Steps that ran before. */
  before: readonly LintedStep[];
  /** Steps that run later. */
  later: ReadonlySet<string>;
}

/**
 * Checks what the expressions of a value read.
 *
 * @returns the parameters that are read; `undefined` when all of them are
 */
export function checkReferences(
  value: unknown,
  readable: Readable,
  { path, report }: { path: TemplatePath; report: Report },
): Set<string> | undefined {
  const used = new Set<string>();
  let isAll = false;
  for (const reference of readReferences(value, path)) {
    const [root, name] = reference.names;
    if (root === 'parameters' && name === undefined) {
      isAll = true;
    } else if (root === 'parameters') {
      used.add(name);
      if (!readable.parameters.has(name)) {
        const meant = nearest(name, readable.parameters);
        report(
          'error',
          reference.path,
          `There is no parameter ${name}${meant ? `; is ${meant} meant?` : ''}`,
        );
      }
    } else if (root === 'steps' && name !== undefined) {
      checkStep(reference, readable, report);
    }
  }
  return isAll ? undefined : used;
}

function checkStep(reference: Reference, readable: Readable, report: Report) {
  const [, id, what, name] = reference.names;
  const step = readable.before.find(one => one.id === id);
  if (!step) {
    const meant = nearest(
      id,
      readable.before.map(one => one.id),
    );
    const why = readable.later.has(id)
      ? `The step ${id} runs later`
      : `There is no step ${id}${meant ? `; is ${meant} meant?` : ''}`;
    report('error', reference.path, why);
    return;
  }
  const outputs = step.action?.schema?.output?.properties as
    JsonObject | undefined;
  if (what === 'output' && name && outputs && !Object.hasOwn(outputs, name)) {
    const meant = nearest(name, Object.keys(outputs));
    report(
      'error',
      reference.path,
      `${step.action?.id} has no output ${name}${
        meant ? `; is ${meant} meant?` : ''
      }`,
    );
  }
}
