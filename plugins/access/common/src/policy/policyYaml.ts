import { InputError } from '@backstage/errors';
import { parseDocument, stringify } from 'yaml';
import { parsePolicy } from './parsePolicy';
import type { PolicyDocument } from './types';

/**
 * Reads a policy document that somebody wrote as YAML.
 *
 * @param text - one YAML document; its aliases may not multiply it
 * @throws InputError that names the line of what is no YAML, or the path and
 *   reason of all that is wrong in it
 */
export function parsePolicyYaml(text: string): PolicyDocument {
  return parsePolicy(readYaml(text));
}

/**
 * Writes a policy document as YAML, so that it can be kept in a file.
 * `parsePolicyYaml` reads the same document again.
 */
export function formatPolicyYaml(document: PolicyDocument): string {
  return stringify(document, { aliasDuplicateObjects: false, lineWidth: 80 });
}

function readYaml(text: string): unknown {
  try {
    const yaml = parseDocument(text, { stringKeys: true });
    const [problem] = [...yaml.errors, ...yaml.warnings];
    if (problem) {
      throw problem;
    }
    return yaml.toJS({ maxAliasCount: 100 });
  } catch (error) {
    const [reason] = String(error instanceof Error ? error.message : error)
      .split('\n')
      .map(line => line.replace(/:$/, ''));
    throw new InputError(`The policy is not valid YAML: ${reason}`);
  }
}
