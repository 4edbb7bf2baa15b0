import type { Config } from '@backstage/config';
import {
  ApiHolder,
  BackstageIdentityApi,
  githubAuthApiRef,
  gitlabAuthApiRef,
  googleAuthApiRef,
  microsoftAuthApiRef,
  ProfileInfoApi,
  SessionApi,
} from '@backstage/frontend-plugin-api';
import {
  RiBuilding2Line,
  RiGithubFill,
  RiGitlabFill,
  RiGoogleFill,
  RiMicrosoftFill,
  RemixiconComponentType,
} from '@remixicon/react';
import { readAuthConfig } from './readAuthConfig';

/** What signing in needs of a provider. */
export type SignInAuthApi = BackstageIdentityApi & ProfileInfoApi & SessionApi;

/** A way to sign in with an account from elsewhere. */
export interface SignInProvider {
  id: string;
  title: string;
  Icon: RemixiconComponentType;
  loadApi: (apis: ApiHolder) => Promise<SignInAuthApi | undefined>;
}

const knownProviders: SignInProvider[] = [
  {
    id: 'github',
    title: 'GitHub',
    Icon: RiGithubFill,
    loadApi: async apis => apis.get(githubAuthApiRef),
  },
  {
    id: 'gitlab',
    title: 'GitLab',
    Icon: RiGitlabFill,
    loadApi: async apis => apis.get(gitlabAuthApiRef),
  },
  {
    id: 'google',
    title: 'Google',
    Icon: RiGoogleFill,
    loadApi: async apis => apis.get(googleAuthApiRef),
  },
  {
    id: 'microsoft',
    title: 'Microsoft',
    Icon: RiMicrosoftFill,
    loadApi: async apis => apis.get(microsoftAuthApiRef),
  },
  {
    id: 'oidc',
    title: 'your company account',
    Icon: RiBuilding2Line,
    loadApi: async apis =>
      (await import('./createOidcAuthApi')).createOidcAuthApi(apis),
  },
];

/** The ways to sign in that this installation offers. */
export interface SignInOffer {
  /** Whether one may enter without an account. */
  guest: boolean;
  /** Whether one may enter as any user of the catalog. */
  persona: boolean;
  providers: SignInProvider[];
}

/** What decides which ways to sign in are offered. */
export interface SignInOfferOptions {
  /** Ids in the wanted order; default: all that are configured. */
  wanted?: string[];
  /** Whether this is a development build. */
  isDevelopment: boolean;
}

/**
 * Finds the ways to sign in from `auth.providers`, of which the browser sees
 * the names only. Guests and personas enter in development, elsewhere only when
 * the configuration says so in as many words.
 */
export function readSignInOffer(
  config: Config,
  options: SignInOfferOptions,
): SignInOffer {
  const auth = readAuthConfig(config);
  const configured = auth.providers ?? [];
  const order = options.wanted ?? knownProviders.map(({ id }) => id);
  const isWanted = (id: string) => options.wanted?.includes(id) ?? true;
  const isGuestConfigured = auth.providers?.includes('guest') ?? true;
  const isGuestSafe = options.isDevelopment || auth.guestOutsideDevelopment;
  const isPersonaSafe = options.isDevelopment || auth.personaOutsideDevelopment;
  return {
    guest: isGuestConfigured && isGuestSafe && isWanted('guest'),
    persona:
      configured.includes('persona') && isPersonaSafe && isWanted('persona'),
    providers: order.flatMap(id =>
      knownProviders.filter(
        provider => provider.id === id && configured.includes(id),
      ),
    ),
  };
}
