import type {
  CheckDefinition,
  FileRead,
} from '@callboard/plugin-scorecards-common';
import { toYaml } from '../editing/rules/ruleText';
import { ruleLines } from '../editing/rules/ruleLines';
import { severityWords } from '../shared/outcomeWords';
import type { DescribedField } from '../standards/describedFields';

/** What a check reads of a file, in words. */
export function describeFile({
  name,
  path,
  contains,
  select,
}: FileRead): string {
  return [
    `${name}: ${path}`,
    contains && `contains ${contains}`,
    select && `value at ${select}`,
  ]
    .filter(Boolean)
    .join(', ');
}

/** A check in lines of words, field by field, to see how versions differ. */
export function describeCheck(check: CheckDefinition): DescribedField[] {
  const { template } = check.fix;
  return [
    ['Title', [check.title]],
    ['Severity', [severityWords[check.severity]]],
    ['Owner', [check.owner]],
    ['Applies to', ruleLines(check.appliesTo)],
    ['Asks', ruleLines(check.rule)],
    ['Reads', (check.files ?? []).map(describeFile)],
    ['Counts from', check.enabledFrom ? [check.enabledFrom] : []],
    ['Why', check.why.split('\n')],
    ['How to fix', check.fix.text.split('\n')],
    [
      'Fix template',
      template
        ? [
            template.ref,
            ...(template.values ? toYaml(template.values).split('\n') : []),
          ]
        : [],
    ],
  ];
}
