import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';

const FULL_REF = /^[^\s:/]+:[^\s:/]+\/[^\s:/]+$/;

/** Entities that the outputs of a task lead to. */
export function madeBy(output: unknown): string[] {
  const links = (output as { links?: unknown } | undefined)?.links;
  return refsAmong(
    Array.isArray(links) ? links.map(link => link?.entityRef) : [],
  );
}

/** Those of some values that are whole entity refs, each once. */
export function refsAmong(values: readonly unknown[]): string[] {
  const refs = values.filter(
    (value): value is string =>
      typeof value === 'string' && FULL_REF.test(value),
  );
  return [...new Set(refs.map(canonicalRef))];
}

/** A whole entity ref as the catalog writes it, and another text as it is. */
export function canonicalRef(ref: string): string {
  return FULL_REF.test(ref) ? stringifyEntityRef(parseEntityRef(ref)) : ref;
}
