import type { JsonObject, JsonValue } from '@backstage/types';
import { isObject } from '../parseObject';

/** Most values that are looked at, so that no definition takes long. */
const MAX_VALUES = 200_000;

/** Follows references inside of one document; others are never followed. */
export class JsonPointers {
  readonly #root: JsonObject;

  constructor(root: JsonObject) {
    this.#root = root;
  }

  /**
   * @returns the object that a value is or refers to; undefined when there is
   *   none in this document
   */
  follow(value: JsonValue | undefined): JsonObject | undefined {
    let current = value;
    for (let step = 0; step < 10 && isObject(current); step += 1) {
      const ref = current.$ref;
      if (typeof ref !== 'string') {
        return current;
      }
      current = this.find(ref);
    }
    return undefined;
  }

  /** @returns what `#/…` points at, or undefined */
  find(ref: string): JsonValue | undefined {
    if (!ref.startsWith('#/')) {
      return ref === '#' ? this.#root : undefined;
    }
    return ref
      .slice(2)
      .split('/')
      .map(part => decode(part).replace(/~1/g, '/').replace(/~0/g, '~'))
      .reduce<JsonValue | undefined>(stepInto, this.#root);
  }

  /** @returns the first reference inside the document that leads nowhere */
  findBroken(): string | undefined {
    for (const [key, value] of this.entries()) {
      if (
        key === '$ref' &&
        typeof value === 'string' &&
        value.startsWith('#/') &&
        this.find(value) === undefined
      ) {
        return value;
      }
    }
    return undefined;
  }

  /** All names with their values, however deep, up to a limit. */
  *entries(): Generator<[string, JsonValue | undefined]> {
    const left: (JsonValue | undefined)[] = [this.#root];
    let seen = 0;
    while (left.length > 0 && seen < MAX_VALUES) {
      const value = left.pop();
      if (typeof value === 'object' && value !== null) {
        for (const [key, inner] of Object.entries(value)) {
          seen += 1;
          yield [key, inner];
          left.push(inner);
        }
      }
    }
  }
}

function stepInto(
  at: JsonValue | undefined,
  name: string,
): JsonValue | undefined {
  if (Array.isArray(at)) {
    return /^\d+$/.test(name) ? at[Number(name)] : undefined;
  }
  return isObject(at) && Object.hasOwn(at, name) ? at[name] : undefined;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
