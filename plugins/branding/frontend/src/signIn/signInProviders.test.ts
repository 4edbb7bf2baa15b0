import { ConfigReader } from '@backstage/config';
import { readSignInOffer } from './signInProviders';

function offerOf(
  providers: object | undefined,
  options: { wanted?: string[]; isDevelopment?: boolean } = {},
) {
  const offer = readSignInOffer(
    new ConfigReader(providers ? { auth: { providers } } : {}),
    { isDevelopment: false, ...options },
  );
  return [
    ...offer.providers.map(provider => provider.id),
    ...(offer.guest ? ['guest'] : []),
    ...(offer.persona ? ['persona'] : []),
  ];
}

describe('readSignInOffer', () => {
  it('offers what is configured, in our order', () => {
    expect(offerOf({ oidc: {}, github: {} })).toEqual(['github', 'oidc']);
  });

  it('offers what is wanted of it, in the wanted order', () => {
    expect(
      offerOf(
        { github: {}, oidc: {}, google: {} },
        { wanted: ['oidc', 'github', 'gitlab'] },
      ),
    ).toEqual(['oidc', 'github']);
  });

  it('lets guests in during development', () => {
    expect(offerOf({ guest: {} }, { isDevelopment: true })).toEqual(['guest']);
    expect(offerOf(undefined, { isDevelopment: true })).toEqual(['guest']);
  });

  it('keeps guests out elsewhere unless the configuration insists', () => {
    expect(offerOf({ guest: {} })).toEqual([]);
    expect(
      offerOf({ guest: { dangerouslyAllowOutsideDevelopment: true } }),
    ).toEqual(['guest']);
  });

  it('keeps guests out where they are not configured or not wanted', () => {
    expect(offerOf({ github: {} }, { isDevelopment: true })).toEqual([
      'github',
    ]);
    expect(
      offerOf({ guest: {} }, { isDevelopment: true, wanted: ['github'] }),
    ).toEqual([]);
  });

  it('offers personas in development, elsewhere only if the configuration insists', () => {
    expect(offerOf({ persona: {} }, { isDevelopment: true })).toEqual([
      'persona',
    ]);
    expect(offerOf({ persona: {} })).toEqual([]);
    expect(
      offerOf({ persona: { dangerouslyAllowOutsideDevelopment: true } }),
    ).toEqual(['persona']);
  });

  it('offers personas only where they are configured and wanted', () => {
    expect(offerOf({ github: {} }, { isDevelopment: true })).toEqual([
      'github',
    ]);
    expect(
      offerOf(
        { github: {}, persona: {} },
        { isDevelopment: true, wanted: ['github'] },
      ),
    ).toEqual(['github']);
  });
});
