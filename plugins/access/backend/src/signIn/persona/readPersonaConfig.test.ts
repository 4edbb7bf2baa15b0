import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { readPersonaConfig } from './readPersonaConfig';

const read = (persona: JsonObject | undefined, isDevelopment = true) =>
  readPersonaConfig(
    new ConfigReader({ auth: { providers: persona ? { persona } : {} } }),
    isDevelopment,
  );

describe('readPersonaConfig', () => {
  it('offers nothing unless it is configured', () => {
    expect(read(undefined)).toBeUndefined();
  });

  it('allows it in development, elsewhere only if the configuration insists', () => {
    expect(read({})).toEqual({ isAllowed: true, featured: [] });
    expect(read({}, false)).toMatchObject({ isAllowed: false });
    expect(
      read({ dangerouslyAllowOutsideDevelopment: true }, false),
    ).toMatchObject({ isAllowed: true });
  });

  it('completes the references of featured users', () => {
    expect(
      read({ personas: [{ user: 'Rosa.Delgado', title: 'Admin' }] })?.featured,
    ).toEqual([
      {
        userEntityRef: 'user:default/rosa.delgado',
        title: 'Admin',
        description: undefined,
      },
    ]);
  });

  it.each(['group:default/platform', 'a:b:c'])(
    'names the key of the persona %p, who is no user',
    user => {
      expect(() => read({ personas: [{ user: 'ana' }, { user }] })).toThrow(
        'auth.providers.persona.personas[1].user must be',
      );
    },
  );
});
