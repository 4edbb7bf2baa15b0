import type { JsonValue } from '@backstage/types';
import { isSecretName } from './secretNames';
import { REDACTED } from './redactText';

const DEEPEST = 6;
const MOST_KEYS = 50;
const MOST_ITEMS = 50;
const CUT = '[…]';

/** How much of a value may be kept. */
export interface JsonBudget {
  /** Characters of texts and keys that are left; counts down. */
  characters: number;
  /** Values that are left; counts down. */
  values: number;
}

/**
 * Copies a value as JSON without its secrets, at any depth, and without more
 * than the budget allows. Takes anything: cycles, dates, errors, functions.
 *
 * @param value - what a plugin said
 * @param budget - counts down what is kept
 * @param clean - makes a text safe to keep
 * @returns undefined for what JSON has no word for
 */
export function redactJson(
  value: unknown,
  budget: JsonBudget,
  clean: (text: string) => string,
): JsonValue | undefined {
  return copy(value, DEEPEST);

  function copy(part: unknown, depth: number): JsonValue | undefined {
    switch (typeof part) {
      case 'string':
        return keep(part);
      case 'number':
        return Number.isFinite(part) ? part : String(part);
      case 'boolean':
        return part;
      case 'bigint':
        return part.toString();
      case 'object':
        return copyObject(part, depth);
      default:
        return undefined;
    }
  }

  function copyObject(part: object | null, depth: number) {
    if (part === null) {
      return null;
    }
    if (part instanceof Date) {
      return Number.isNaN(part.getTime()) ? null : part.toISOString();
    }
    if (part instanceof Error) {
      return keep(`${part.name}: ${part.message}`);
    }
    if (depth === 0) {
      return CUT;
    }
    return Array.isArray(part)
      ? copyArray(part, depth)
      : copyMembers(part, depth);
  }

  function copyArray(items: unknown[], depth: number) {
    const copies: JsonValue[] = [];
    for (const item of items.slice(0, MOST_ITEMS)) {
      if (!spend()) {
        break;
      }
      copies.push(copy(item, depth - 1) ?? null);
    }
    if (copies.length < items.length) {
      copies.push(CUT);
    }
    return copies;
  }

  function copyMembers(part: object, depth: number) {
    const names = Object.keys(part);
    const members: [string, JsonValue][] = [];
    for (const name of names.slice(0, MOST_KEYS)) {
      if (!spend()) {
        break;
      }
      const member = Reflect.get(part, name);
      const copied =
        isSecretName(name) && isSomething(member)
          ? REDACTED
          : copy(member, depth - 1);
      if (copied !== undefined) {
        members.push([keep(name), copied]);
      }
    }
    if (names.length > MOST_KEYS || budget.values <= 0) {
      members.push([CUT, CUT]);
    }
    return Object.fromEntries(members);
  }

  function spend(): boolean {
    budget.values -= 1;
    return budget.values >= 0 && budget.characters > 0;
  }

  function keep(text: string): string {
    const cleaned = clean(text);
    const kept =
      cleaned.length > budget.characters
        ? cleaned.slice(0, Math.max(0, budget.characters))
        : cleaned;
    budget.characters -= kept.length;
    return kept.length < cleaned.length ? `${kept}…` : kept;
  }
}

/** That a secret is absent, off or empty may be said. */
function isSomething(value: unknown): boolean {
  return typeof value !== 'boolean' && value !== null && value !== undefined;
}
