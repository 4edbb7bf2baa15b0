import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

/** Somebody whom the sign-in page offers before one has searched. */
export interface FeaturedPersona {
  /** Full reference in lower case. */
  userEntityRef: string;
  title?: string;
  description?: string;
}

/** What signing in as a persona needs to know. */
export interface PersonaConfig {
  /** False outside development, unless the configuration insists. */
  isAllowed: boolean;
  featured: FeaturedPersona[];
}

/**
 * Reads `auth.providers.persona`.
 *
 * @param config - the root config
 * @param isDevelopment - whether this process runs for development
 * @returns undefined if the provider is not configured
 * @throws InputError naming the key of a persona that is no user
 */
export function readPersonaConfig(
  config: Config,
  isDevelopment: boolean,
): PersonaConfig | undefined {
  const persona = config.getOptionalConfig('auth.providers.persona');
  return (
    persona && {
      isAllowed:
        isDevelopment ||
        persona.getOptionalBoolean('dangerouslyAllowOutsideDevelopment') ===
          true,
      featured: (persona.getOptionalConfigArray('personas') ?? []).map(
        (one, index) => ({
          userEntityRef: readUser(one.getString('user'), index),
          title: one.getOptionalString('title'),
          description: one.getOptionalString('description'),
        }),
      ),
    }
  );
}

function readUser(text: string, index: number): string {
  const ref = parseUserRef(text);
  if (!ref) {
    throw new InputError(
      `auth.providers.persona.personas[${index}].user must be the reference of a user, such as user:default/rosa.delgado, not '${text}'`,
    );
  }
  return ref;
}

/**
 * Completes the reference of a user.
 *
 * @param text - such as `rosa.delgado` or `user:default/rosa.delgado`
 * @returns undefined if it refers to something else, or to nothing
 */
export function parseUserRef(text: string): string | undefined {
  try {
    const ref = parseEntityRef(text, {
      defaultKind: 'user',
      defaultNamespace: 'default',
    });
    return /^user$/i.test(ref.kind) ? stringifyEntityRef(ref) : undefined;
  } catch {
    return undefined;
  }
}
