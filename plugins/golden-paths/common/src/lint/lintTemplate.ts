import type { JsonObject, JsonValue } from '@backstage/types';
import { checkInput } from './checkInput';
import { checkReferences } from './checkReferences';
import type { LintedStep } from './checkReferences';
import { nearest } from './nearest';
import { readParameters } from './readParameters';
import { TemplateSource } from './TemplateSource';
import type {
  InstalledAction,
  Report,
  TemplatePath,
  TemplateProblem,
} from './types';

/** Steps that make a repository or add to one. */
const PUBLISHES = /^publish:(?!.*(pull|merge)-request)/;

/**
 * Looks for mistakes in the YAML of a template: what is no YAML, unknown actions,
 * wrong inputs, references to what is not there, parameters that nothing reads,
 * and an ending that leads nowhere.
 *
 * @param text - YAML
 * @param actions - those that are installed
 * @returns problems by line
 */
export function lintTemplate(
  text: string,
  actions: readonly InstalledAction[],
): TemplateProblem[] {
  const source = new TemplateSource(text);
  if (source.problems.length > 0) {
    return source.problems;
  }
  const problems: TemplateProblem[] = [];
  const report: Report = (severity, path, message) =>
    problems.push({ severity, message, ...source.place(path) });
  const template = source.value;
  if (isObject(template)) {
    checkTemplate(template, actions, report);
  } else {
    report('error', [], 'A template is an object with kind, metadata and spec');
  }
  return problems.sort((a, b) => a.line - b.line || a.column - b.column);
}

function checkTemplate(
  template: JsonObject,
  actions: readonly InstalledAction[],
  report: Report,
) {
  checkHead(template, report);
  const spec = isObject(template.spec) ? template.spec : {};
  if (!Array.isArray(spec.steps) || spec.steps.length === 0) {
    report('error', ['spec', 'steps'], 'spec.steps needs at least one step');
    return;
  }
  const parameters = readParameters(spec.parameters);
  const names = new Set(parameters.keys());
  const steps = spec.steps.map(step => (isObject(step) ? step : {}));
  const before: LintedStep[] = [];
  const used = new Set<string>();
  const look = (value: unknown, path: TemplatePath) => {
    const later = new Set(
      steps.slice(before.length).map(({ id }) => String(id)),
    );
    const read = checkReferences(
      value,
      { parameters: names, before, later },
      { path, report },
    );
    (read ?? names).forEach(name => used.add(name));
  };
  steps.forEach((step, index) => {
    const path = ['spec', 'steps', index];
    look(step, path);
    before.push(checkStep(step, { before, actions, path, report }));
  });
  look(spec.output, ['spec', 'output']);
  look(template.metadata, ['metadata']);
  for (const [name, path] of parameters) {
    // Lower ones are answers for other fields of the form.
    if (!used.has(name)) {
      report('warning', path, `Nothing reads the parameter ${name}`);
    }
  }
  checkEnd(spec, before, report);
}

function checkHead(template: JsonObject, report: Report) {
  const metadata = isObject(template.metadata) ? template.metadata : {};
  const spec = isObject(template.spec) ? template.spec : {};
  const expected: [TemplatePath, boolean, string][] = [
    [
      ['apiVersion'],
      template.apiVersion === 'scaffolder.backstage.io/v1beta3',
      'apiVersion has to be scaffolder.backstage.io/v1beta3',
    ],
    [['kind'], template.kind === 'Template', 'kind has to be Template'],
    [['metadata', 'name'], Boolean(metadata.name), 'metadata needs name'],
    [['spec', 'type'], Boolean(spec.type), 'spec needs type'],
  ];
  for (const [path, isThere, message] of expected) {
    if (!isThere) {
      report('error', path, message);
    }
  }
}

function checkStep(
  step: JsonObject,
  context: {
    before: readonly LintedStep[];
    actions: readonly InstalledAction[];
    path: TemplatePath;
    report: Report;
  },
): LintedStep {
  const { before, actions, path, report } = context;
  const id = String(step.id ?? '');
  if (id && before.some(other => other.id === id)) {
    report('error', [...path, 'id'], `Two steps have the id ${id}`);
  }
  if (typeof step.action !== 'string') {
    report('error', path, 'A step needs action');
    return { id };
  }
  const action = actions.find(one => one.id === step.action);
  if (!action) {
    const meant = nearest(
      step.action,
      actions.map(one => one.id),
    );
    report(
      'error',
      [...path, 'action'],
      `The action ${step.action} is not installed${
        meant ? `; is ${meant} meant?` : ''
      }`,
    );
    return { id };
  }
  if (action.schema?.input) {
    checkInput((step.input ?? {}) as JsonValue, action.schema.input, {
      path: [...path, 'input'],
      report,
    });
  }
  return { id, action };
}

function checkEnd(
  spec: JsonObject,
  steps: readonly LintedStep[],
  report: Report,
) {
  if (!isObject(spec.output)) {
    report(
      'warning',
      ['spec'],
      'spec.output is missing: people want a link to what was made',
    );
  }
  const published = steps.findIndex(
    ({ action }) => action && PUBLISHES.test(action.id),
  );
  const recorded = steps.findIndex(
    ({ action }) => action?.id === 'golden-paths:record',
  );
  if (published >= 0 && (recorded < 0 || recorded > published)) {
    report(
      'warning',
      ['spec', 'steps', published],
      'Without a step golden-paths:record before it, what is published here cannot be updated from the template',
    );
  }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
