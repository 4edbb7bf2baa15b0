import { ConfigReader } from '@backstage/config';
import { readAuthConfig } from './readAuthConfig';

describe('readAuthConfig', () => {
  it('reads the names of the providers and the environment', () => {
    const config = new ConfigReader({
      auth: {
        environment: 'production',
        providers: {
          github: {},
          guest: { dangerouslyAllowOutsideDevelopment: true },
          persona: { dangerouslyAllowOutsideDevelopment: true },
        },
      },
    });
    expect(readAuthConfig(config)).toEqual({
      environment: 'production',
      providers: ['github', 'guest', 'persona'],
      guestOutsideDevelopment: true,
      personaOutsideDevelopment: true,
    });
  });

  it.each([[undefined], [new ConfigReader({})]])(
    'knows nothing without such a section',
    config => {
      expect(readAuthConfig(config)).toEqual({
        environment: undefined,
        providers: undefined,
        guestOutsideDevelopment: false,
        personaOutsideDevelopment: false,
      });
    },
  );
});
