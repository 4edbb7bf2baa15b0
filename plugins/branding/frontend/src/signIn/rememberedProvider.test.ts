import { mockApis } from '@backstage/frontend-test-utils';
import {
  forgetOnSignOut,
  forgetProvider,
  rememberedPersona,
  rememberedProvider,
  rememberProvider,
} from './rememberedProvider';

describe('remembered provider', () => {
  beforeEach(() => {
    window.localStorage.clear();
  });

  it('is kept until it is forgotten', () => {
    expect(rememberedProvider()).toBeUndefined();
    rememberProvider('github');
    expect(rememberedProvider()).toBe('github');
    forgetProvider();
    expect(rememberedProvider()).toBeUndefined();
  });

  it('comes with the user as whom one signed in', () => {
    rememberProvider('persona', 'user:default/ana');
    expect(rememberedPersona()).toBe('user:default/ana');
    forgetProvider();
    expect(rememberedPersona()).toBeUndefined();
  });

  it('is forgotten on sign-out, and the identity stays the same', async () => {
    rememberProvider('github');
    const identity = mockApis.identity({
      userEntityRef: 'user:default/ana',
      displayName: 'Ana',
      token: 'secret',
    });
    const wrapped = forgetOnSignOut(identity);
    await expect(wrapped.getProfileInfo()).resolves.toMatchObject({
      displayName: 'Ana',
    });
    await expect(wrapped.getCredentials()).resolves.toEqual({
      token: 'secret',
    });
    await expect(wrapped.getBackstageIdentity()).resolves.toMatchObject({
      userEntityRef: 'user:default/ana',
    });
    await wrapped.signOut();
    expect(rememberedProvider()).toBeUndefined();
  });
});
