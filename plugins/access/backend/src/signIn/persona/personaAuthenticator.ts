import {
  InputError,
  isError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import { createProxyAuthenticator } from '@backstage/plugin-auth-node';
import type { AuthResolverContext } from '@backstage/plugin-auth-node';
import { PERSONA_HEADER } from '@callboard/plugin-access-common';
import { z } from 'zod';
import { parseUserRef } from './readPersonaConfig';
import type { PersonaConfig } from './readPersonaConfig';

/** As whom somebody wants to sign in. */
export interface PersonaChoice {
  userEntityRef: string;
}

/** Why nobody may be another person in a portal that is used for real. */
export const REFUSAL =
  'Signing in as a persona is for development. A portal that nobody else can reach may allow it with auth.providers.persona.dangerouslyAllowOutsideDevelopment: true';

const profileSchema = z
  .object({
    displayName: z.string().optional(),
    email: z.string().optional(),
    picture: z.string().optional(),
  })
  .catch({});

/** Believes everybody, in development. */
export function createPersonaAuthenticator(config: PersonaConfig) {
  return createProxyAuthenticator<void, PersonaChoice, undefined>({
    async defaultProfileTransform({ userEntityRef }, context) {
      const { entity } = await findUser(context, userEntityRef);
      return { profile: profileSchema.parse(entity.spec?.profile) };
    },
    initialize() {},
    async authenticate({ req }) {
      if (!config.isAllowed) {
        throw new NotAllowedError(REFUSAL);
      }
      const wanted = req.header(PERSONA_HEADER);
      const userEntityRef = wanted && parseUserRef(wanted);
      if (!userEntityRef) {
        throw new InputError(
          `The header ${PERSONA_HEADER} must hold the reference of a user, such as user:default/rosa.delgado`,
        );
      }
      return { result: { userEntityRef } };
    },
  });
}

async function findUser(context: AuthResolverContext, entityRef: string) {
  try {
    return await context.findCatalogUser({ entityRef });
  } catch (error) {
    throw isError(error) && error.name === 'NotFoundError'
      ? new NotFoundError(`There is no ${entityRef} in the catalog`)
      : error;
  }
}
