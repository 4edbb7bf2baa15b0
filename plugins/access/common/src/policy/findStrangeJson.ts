import type { PolicyProblem } from './parsePolicy';

/** How deep a document may be nested; conditions come to about half of it. */
const MAX_DEPTH = 40;
/** How many values a document may have. */
const MAX_VALUES = 2_000_000;
/** Names with a meaning of their own in JavaScript. */
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Looks for what no sane document has: values that JSON does not know, endless
 * nesting, and keys that would reach into prototypes. Takes no stack, so that
 * it can look at anything.
 *
 * @param input - as it came out of JSON or YAML
 * @returns the first thing found
 */
export function findStrangeJson(input: unknown): PolicyProblem | undefined {
  const waiting = [{ value: input, path: '', depth: 0 }];
  let seen = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, path, depth } = next;
    seen += 1;
    if (seen > MAX_VALUES) {
      return { path: '', reason: `has more than ${MAX_VALUES} values` };
    }
    if (depth > MAX_DEPTH) {
      return { path, reason: `is nested deeper than ${MAX_DEPTH} levels` };
    }
    if (Array.isArray(value)) {
      for (let i = value.length - 1; i >= 0; i--) {
        waiting.push({
          value: value[i],
          path: `${path}[${i}]`,
          depth: depth + 1,
        });
      }
    } else if (isPlainObject(value)) {
      for (const key of Object.keys(value).reverse()) {
        const inner = path ? `${path}.${key}` : key;
        if (FORBIDDEN_KEYS.has(key)) {
          return { path: inner, reason: 'is not a key that a policy may have' };
        }
        waiting.push({ value: value[key], path: inner, depth: depth + 1 });
      }
    } else if (!isScalar(value)) {
      return { path, reason: `must be JSON, not ${nameOf(value)}` };
    }
  }
  return undefined;
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) {
    return false;
  }
  const prototype = Object.getPrototypeOf(value);
  // The prototype may be that of another realm, as in tests and workers.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function isScalar(value: unknown): boolean {
  return (
    value === null ||
    value === undefined ||
    typeof value === 'string' ||
    typeof value === 'boolean' ||
    (typeof value === 'number' && Number.isFinite(value))
  );
}

function nameOf(value: unknown): string {
  return typeof value === 'object' && value !== null
    ? `a ${value.constructor.name}`
    : `${typeof value} ${String(value)}`;
}
