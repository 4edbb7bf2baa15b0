/** What a piece of JSON may hold at most. */
export interface JsonLimits {
  /** Objects and lists inside each other. */
  depth: number;
  /** Objects, lists and other values together. */
  nodes: number;
  /** Characters of each text and key. */
  text: number;
}

/** What does not fit, and where. */
export interface JsonProblem {
  kind: 'depth' | 'nodes' | 'other';
  /** Keys and indexes that lead there. */
  path: (string | number)[];
  message: string;
}

/** Keys that reach into the language itself. */
const UNSAFE_KEYS: readonly string[] = [
  '__proto__',
  'constructor',
  'prototype',
];

interface Step {
  value: unknown;
  key?: string | number;
  parent?: Step;
  depth: number;
}

/**
 * Looks for what is no JSON, or too much of it, without recursion: how deep it
 * nests does not matter.
 *
 * @returns the first problem found, or nothing
 */
export function findJsonProblem(
  root: unknown,
  limits: JsonLimits,
): JsonProblem | undefined {
  const open: Step[] = [{ value: root, depth: 1 }];
  let nodes = 0;
  for (let step = open.pop(); step; step = open.pop()) {
    nodes += 1;
    if (nodes > limits.nodes) {
      const message = `holds more than ${limits.nodes} values`;
      return { kind: 'nodes', path: pathOf(step), message };
    }
    const message = problemOf(step, limits);
    if (message) {
      return { kind: 'other', path: pathOf(step), message };
    }
    if (step.depth > limits.depth && typeof step.value === 'object') {
      const deep = `nests deeper than ${limits.depth} levels`;
      return { kind: 'depth', path: pathOf(step), message: deep };
    }
    if (typeof step.value === 'object' && step.value !== null) {
      const entries: [string | number, unknown][] = Array.isArray(step.value)
        ? step.value.map((value, index) => [index, value])
        : Object.entries(step.value);
      for (const [key, value] of entries.reverse()) {
        open.push({ value, key, parent: step, depth: step.depth + 1 });
      }
    }
  }
  return undefined;
}

function problemOf(step: Step, limits: JsonLimits): string | undefined {
  const { value, key } = step;
  if (typeof key === 'string') {
    if (UNSAFE_KEYS.includes(key)) {
      return `must not have the key "${key}"`;
    }
    if (key.length > limits.text) {
      return `has a key longer than ${limits.text} characters`;
    }
  }
  switch (typeof value) {
    case 'string':
      return value.length > limits.text
        ? `is a text longer than ${limits.text} characters`
        : undefined;
    case 'number':
      return Number.isFinite(value) ? undefined : `is ${value}, not a number`;
    case 'boolean':
      return undefined;
    case 'object':
      return value === null ? undefined : problemOfObject(step);
    default:
      return `is ${typeof value}, which JSON does not have`;
  }
}

function problemOfObject(step: Step): string | undefined {
  for (let above = step.parent; above; above = above.parent) {
    if (above.value === step.value) {
      return 'contains itself';
    }
  }
  if (Array.isArray(step.value)) {
    return undefined;
  }
  const prototype = Object.getPrototypeOf(step.value);
  return prototype === null || Object.getPrototypeOf(prototype) === null
    ? undefined
    : 'must be a plain object';
}

function pathOf(step: Step): (string | number)[] {
  const path: (string | number)[] = [];
  for (let at: Step | undefined = step; at; at = at.parent) {
    if (at.key !== undefined) {
      path.unshift(at.key);
    }
  }
  return path;
}
