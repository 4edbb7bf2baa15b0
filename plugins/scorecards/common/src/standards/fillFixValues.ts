import type { JsonObject, JsonValue } from '@backstage/types';
import { compilePath } from '../rules/compilePath';
import { readRulePath } from '../rules/rulePath';
import type { RuleContext, RuleProblem } from '../rules/types';

const PLACEHOLDER = /\$\{\{([^{}]*)\}\}/g;
const WHOLE = /^\$\{\{([^{}]*)\}\}$/;
/** A path and nothing else: no call, no filter, no operator. */
const PATH = /^(?:entity|facts)\.[^\s|()"'`+*<>=?,;[\]{}$]+$/;

/**
 * Fills the values that a fix template starts with. A text that is one
 * placeholder becomes the value itself, of whatever type; a key whose value is
 * not known is left out. Nothing is executed: a placeholder holds a path.
 *
 * @param values - with `${{ entity.… }}` and `${{ facts.… }}` inside texts
 */
export function fillFixValues(
  values: JsonObject,
  context: Pick<RuleContext, 'entity' | 'facts'>,
): JsonObject {
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => {
      const filled = value === undefined ? undefined : fill(value, context);
      return filled === undefined ? [] : [[key, filled]];
    }),
  );
}

/** Says which placeholders are no plain paths. */
export function findFixProblems(values: JsonObject = {}): RuleProblem[] {
  return Object.entries(values).flatMap(([key, value]) =>
    value === undefined ? [] : findIn(value, key),
  );
}

function fill(
  value: JsonValue,
  context: Pick<RuleContext, 'entity' | 'facts'>,
): JsonValue | undefined {
  if (typeof value === 'string') {
    const whole = WHOLE.exec(value)?.[1].trim();
    if (whole !== undefined && PATH.test(whole)) {
      return read(whole, context);
    }
    return value.replace(PLACEHOLDER, (text, inside: string) => {
      const path = inside.trim();
      return PATH.test(path) ? wordOf(read(path, context)) : text;
    });
  }
  if (Array.isArray(value)) {
    return value
      .map(item => fill(item, context))
      .filter(item => item !== undefined);
  }
  return typeof value === 'object' && value !== null
    ? fillFixValues(value, context)
    : value;
}

function read(
  path: string,
  { entity, facts }: Pick<RuleContext, 'entity' | 'facts'>,
): JsonValue | undefined {
  const at = readRulePath(path);
  const root =
    at.root === 'entity' || !Object.hasOwn(facts, at.source)
      ? undefined
      : facts[at.source].values;
  return compilePath(at.rest)(at.root === 'entity' ? entity : root);
}

function wordOf(value: JsonValue | undefined): string {
  return ['string', 'number', 'boolean'].includes(typeof value)
    ? String(value)
    : '';
}

function findIn(value: JsonValue, path: string): RuleProblem[] {
  if (typeof value === 'string') {
    return [...value.matchAll(PLACEHOLDER)]
      .map(found => found[1].trim())
      .filter(inside => !PATH.test(inside))
      .map(inside => ({
        path,
        message: `holds \${{ ${inside} }}; write a path that starts with entity. or facts., and nothing else`,
        severity: 'error',
      }));
  }
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => findIn(item, `${path}[${index}]`));
  }
  return typeof value === 'object' && value !== null
    ? findFixProblems(value).map(problem => ({
        ...problem,
        path: `${path}.${problem.path}`,
      }))
    : [];
}
