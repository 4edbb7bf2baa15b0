import type { Rule } from '@callboard/plugin-scorecards-common';
import { operatorInfo } from './operators';
import { readRule } from './readRule';
import { isGroup, isText, RowNode, RuleNode } from './ruleTree';

const heads = {
  all: 'all of these',
  any: 'at least one of these',
  none: 'none of these',
};

function indent(lines: string[]): string[] {
  return lines.map(line => `  ${line}`);
}

function rowLines(row: RowNode): string[] {
  const { path, operator, value, values, count, item, isNegated } = row;
  if (operator === 'exists') {
    const exists = Boolean(value) !== Boolean(isNegated);
    return [`${path} ${exists ? 'exists' : 'does not exist'}`];
  }
  if (count) {
    const { label } = operatorInfo(count.operator);
    const line = `${path}: the number of items ${label} ${count.value}`;
    return count.where
      ? [`${line}, counting where`, ...indent(nodeLines(count.where))]
      : [line];
  }
  const info = operatorInfo(operator);
  const words = (isNegated && info.negated) || info.label;
  if (item) {
    return [`${path} ${words}`, ...indent(nodeLines(item))];
  }
  return [`${path} ${words} ${values ? values.join(', ') : value}`];
}

function nodeLines(node: RuleNode): string[] {
  if (isText(node)) {
    return node.text.split('\n');
  }
  if (!isGroup(node)) {
    return rowLines(node);
  }
  const { join, form, children } = node;
  if (join === 'all' && form === 'single') {
    return children.flatMap(nodeLines);
  }
  return [heads[join], ...indent(children.flatMap(nodeLines))];
}

/** What a rule asks, a line for each condition; groups are indented. */
export function ruleLines(rule: Rule): string[] {
  return Object.keys(rule).length === 0
    ? ['always']
    : nodeLines(readRule(rule));
}
