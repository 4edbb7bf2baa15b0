import { InputError } from '@backstage/errors';
import { findMisfits } from './findMisfits';
import { findStrangeJson } from './findStrangeJson';
import { policyDocumentSchema } from './documentSchema';
import type { PolicyDocument } from './types';

/** Something that is wrong with a document, and where. */
export interface PolicyProblem {
  /** Such as `rules[3].match.permissions[0]`; empty for the document itself. */
  path: string;
  /** What was expected there. */
  reason: string;
}

/** How many problems an error names. */
const NAMED = 10;

/**
 * Reads a policy document that somebody wrote.
 *
 * @param input - as it came out of JSON or YAML
 * @throws InputError that names the path and the reason of each problem
 */
export function parsePolicy(input: unknown): PolicyDocument {
  const result = readPolicy(input);
  if ('document' in result) {
    return result.document;
  }
  const named = result.problems
    .slice(0, NAMED)
    .map(({ path, reason }) => (path ? `${path}: ${reason}` : reason));
  const more = result.problems.length - named.length;
  throw new InputError(
    named.join('; ') + (more > 0 ? `; and ${more} more` : ''),
  );
}

/**
 * Finds all that is wrong with a document, for editors that show it in place.
 *
 * @param input - as it came out of JSON or YAML
 * @returns nothing for a document that `parsePolicy` takes
 */
export function findPolicyProblems(input: unknown): PolicyProblem[] {
  const result = readPolicy(input);
  return 'document' in result ? [] : result.problems;
}

function readPolicy(
  input: unknown,
): { document: PolicyDocument } | { problems: PolicyProblem[] } {
  // First what would be dangerous to walk through, such as endless nesting.
  const strange = findStrangeJson(input);
  if (strange) {
    return { problems: [strange] };
  }
  const result = policyDocumentSchema.safeParse(input);
  if (!result.success) {
    return {
      problems: result.error.issues.map(issue => ({
        path: toPath(issue.path),
        reason: issue.message,
      })),
    };
  }
  const problems = findMisfits(result.data);
  return problems.length > 0 ? { problems } : { document: result.data };
}

function toPath(keys: PropertyKey[]): string {
  return keys
    .map(key => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
}
