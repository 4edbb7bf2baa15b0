import type {
  BackstageCredentials,
  BackstageUserPrincipal,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { isError, ServiceUnavailableError } from '@backstage/errors';
import type { PolicyQueryUser } from '@backstage/plugin-permission-node';

/** How those who know the users say that somebody is not one, or not any more. */
const REFUSALS = ['AuthenticationError', 'NotAllowedError', 'NotFoundError'];

/**
 * Finds out who a user is and in which groups.
 *
 * @returns undefined if the portal does not know the user
 * @throws ServiceUnavailableError if it cannot be found out now
 */
export async function resolveUser(
  userInfo: UserInfoService,
  credentials: BackstageCredentials<BackstageUserPrincipal>,
): Promise<PolicyQueryUser | undefined> {
  try {
    return { credentials, info: await userInfo.getUserInfo(credentials) };
  } catch (error) {
    if (isRefusal(error)) {
      return undefined;
    }
    throw new ServiceUnavailableError(
      `It cannot be found out now in which groups ${credentials.principal.userEntityRef} is`,
      error,
    );
  }
}

function isRefusal(error: unknown): boolean {
  if (!isError(error)) {
    return false;
  }
  // The answer of another process carries its own error as the cause.
  const cause = isError(error.cause) ? error.cause : error;
  return REFUSALS.includes(cause.name);
}
