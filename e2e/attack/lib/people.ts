import { PERSONA_HEADER } from '../../../plugins/access/common/src/signIn/personas';
import { attackConfig } from './attackConfig';

/** Who attacks. `nobody` sends no credentials, `integration` a static token. */
export type Who =
  | 'admin'
  | 'lead'
  | 'developer'
  | 'contractor'
  | 'guest'
  | 'nobody'
  | 'integration';

/** The demo people behind the names. */
export const people = {
  admin: 'user:default/grace.mwangi',
  lead: 'user:default/nadia.haddad',
  developer: 'user:default/yusuf.demir',
  contractor: 'user:default/elif.aydin',
  guest: 'user:default/guest',
} as const;

/** Those who sign in, in the order of the columns of tables. */
export const signedIn = [
  'admin',
  'lead',
  'developer',
  'contractor',
  'guest',
] as const;

const tokens = new Map<Who, Promise<string>>();

/** A token of somebody, made at the first use. */
export async function tokenOf(who: Who): Promise<string | undefined> {
  if (who === 'nobody') {
    return undefined;
  }
  if (who === 'integration') {
    return attackConfig().token;
  }
  const known = tokens.get(who) ?? signIn(who);
  tokens.set(who, known);
  return known;
}

async function signIn(who: keyof typeof people): Promise<string> {
  const provider = who === 'guest' ? 'guest' : 'persona';
  const response = await fetch(
    `${attackConfig().url}/api/auth/${provider}/refresh`,
    { headers: { [PERSONA_HEADER]: people[who] } },
  );
  if (!response.ok) {
    throw new Error(`${people[who]} cannot sign in: ${await response.text()}`);
  }
  const { backstageIdentity } = await response.json();
  return backstageIdentity.token;
}
