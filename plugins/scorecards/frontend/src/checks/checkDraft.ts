import type { JsonObject } from '@backstage/types';
import {
  Check,
  CheckDefinition,
  FileRead,
  KnownFacts,
  readCheck,
  RuleProblem,
  Severity,
} from '@callboard/plugin-scorecards-common';
import { fillIn } from '../editing/fillIn';
import { ruleProblems } from '../editing/ruleProblems';
import {
  newDraft,
  missingIn,
  RuleDraft,
  ruleOf,
} from '../editing/rules/ruleDraft';
import { readText, toYaml } from '../editing/rules/ruleText';

/** A check while it is edited: it may be incomplete. */
export interface CheckDraft {
  /** Version that it was opened with; 0 for a new one. */
  basedOn: number;
  id: string;
  title: string;
  why: string;
  fixText: string;
  /** Reference of a template; empty for none. */
  template: string;
  /** Values of the template's form, as YAML. */
  templateValues: string;
  owner: string;
  severity: Severity;
  /** Empty for from the start. */
  enabledFrom: string;
  appliesTo: RuleDraft;
  rule: RuleDraft;
  files: FileRead[];
}

/** A check that is still to be written. */
export function newCheckDraft(owner = ''): CheckDraft {
  return {
    basedOn: 0,
    id: '',
    title: '',
    why: '',
    fixText: '',
    template: '',
    templateValues: '',
    owner,
    severity: 'medium',
    enabledFrom: '',
    appliesTo: newDraft({ 'entity.kind': 'Component' }),
    rule: newDraft({}),
    files: [],
  };
}

/** Begins to edit a check. */
export function toCheckDraft(check: Check): CheckDraft {
  const { template } = check.fix;
  return {
    basedOn: check.version,
    id: check.id,
    title: check.title,
    why: check.why,
    fixText: check.fix.text,
    template: template?.ref ?? '',
    templateValues: template?.values ? toYaml(template.values) : '',
    owner: check.owner,
    severity: check.severity,
    enabledFrom: check.enabledFrom ?? '',
    appliesTo: newDraft(check.appliesTo),
    rule: newDraft(check.rule),
    files: check.files ?? [],
  };
}

function valuesOf({ templateValues }: CheckDraft): JsonObject | undefined {
  return templateValues.trim() === ''
    ? undefined
    : readText(templateValues).value;
}

function writeFile({ name, path, contains, select }: FileRead): FileRead {
  return {
    name,
    path,
    ...(contains && { contains }),
    ...(select && { select }),
  };
}

/** What a draft says; of rules only what is complete. */
export function toCheckDefinition(draft: CheckDraft): CheckDefinition {
  const values = valuesOf(draft);
  return {
    id: draft.id,
    title: draft.title.trim(),
    why: draft.why,
    fix: {
      text: draft.fixText,
      ...(draft.template && {
        template: { ref: draft.template, ...(values && { values }) },
      }),
    },
    owner: draft.owner,
    appliesTo: ruleOf(draft.appliesTo).rule,
    rule: ruleOf(draft.rule).rule,
    ...(draft.files.length > 0 && { files: draft.files.map(writeFile) }),
    severity: draft.severity,
    ...(draft.enabledFrom && { enabledFrom: draft.enabledFrom }),
  };
}

/** Why a draft cannot be saved, besides what {@link findCheckProblems} finds. */
export function missingInCheck(draft: CheckDraft): string | undefined {
  const ofRule = missingIn(draft.rule);
  const ofEntities = missingIn(draft.appliesTo);
  if (ofRule !== undefined) {
    return `What it asks: ${ofRule}`;
  }
  if (ofEntities !== undefined) {
    return `Of whom: ${ofEntities}`;
  }
  if (Object.keys(ruleOf(draft.rule).rule).length === 0) {
    return 'What it asks: add a condition';
  }
  return draft.template && draft.templateValues.trim() && !valuesOf(draft)
    ? 'The values of the template are no YAML object'
    : undefined;
}

/**
 * What is wrong with what a draft says, as the backend sees it.
 *
 * @param facts - that the portal has; undefined while they are not known
 */
export function findCheckProblems(
  draft: CheckDraft,
  facts: KnownFacts | undefined,
): RuleProblem[] {
  const definition = toCheckDefinition(draft);
  // Rules are read only once the rest of a definition is right.
  const problems = [
    ...readCheck(definition, { facts }).problems,
    ...ruleProblems('appliesTo', definition.appliesTo, { entityOnly: true }),
    ...ruleProblems('rule', definition.rule, { facts }),
  ];
  // What a check reads of files is known only once the check is saved.
  const own = draft.files.map(({ name }) => `rule.facts.files.${name}.`);
  return fillIn(problems, definition).filter(
    ({ path, severity }) =>
      severity === 'error' || !own.some(start => path.startsWith(start)),
  );
}

/** The part of a check that results hang on. */
export function judgesOf(check: CheckDefinition): unknown {
  const { id, appliesTo, rule, files, enabledFrom } = check;
  return { id, appliesTo, rule, files, enabledFrom };
}
