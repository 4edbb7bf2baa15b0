import {
  BackstageIdentityResponse,
  githubAuthApiRef,
  IdentityApi,
} from '@backstage/frontend-plugin-api';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import type { JsonObject } from '@backstage/types';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { SignInAuthApi } from './signInProviders';
import { SignInPage } from './SignInPage';

type GithubApi = typeof githubAuthApiRef.T;

const session: BackstageIdentityResponse = {
  token: 'token',
  identity: {
    type: 'user',
    userEntityRef: 'user:default/ana',
    ownershipEntityRefs: ['user:default/ana'],
  },
};

class FakeGithub implements Partial<SignInAuthApi> {
  hasSession = false;
  failure?: Error;
  signOut = jest.fn(async () => {});

  async getBackstageIdentity(options?: { optional?: boolean }) {
    if (this.failure) {
      throw this.failure;
    }
    return options?.optional && !this.hasSession ? undefined : session;
  }

  async getProfile() {
    return { displayName: 'Ana' };
  }
}

function renderPage(
  github: FakeGithub,
  auth: JsonObject = { providers: { github: {}, guest: {} } },
) {
  const onSignInSuccess = jest.fn<void, [IdentityApi]>();
  renderInTestApp(<SignInPage onSignInSuccess={onSignInSuccess} />, {
    config: { app: { title: 'Larkfield' }, auth },
    apis: [[githubAuthApiRef, github as unknown as GithubApi]],
  });
  return onSignInSuccess;
}

describe('SignInPage', () => {
  beforeEach(() => {
    window.localStorage.clear();
  });

  it('shows the brand and the ways to sign in', async () => {
    renderPage(new FakeGithub());
    expect(
      await screen.findByRole('heading', { name: 'Sign in to Larkfield' }),
    ).toBeInTheDocument();
    expect(
      screen.getAllByRole('button').map(button => button.textContent),
    ).toEqual(['Continue with GitHub', 'Enter as guest']);
  });

  it('signs in, and forgets the provider on sign-out', async () => {
    const github = new FakeGithub();
    const onSignInSuccess = renderPage(github);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Continue with GitHub' }),
    );
    await waitFor(() => expect(onSignInSuccess).toHaveBeenCalledTimes(1));
    const [identity] = onSignInSuccess.mock.calls[0];
    await expect(identity.getBackstageIdentity()).resolves.toEqual(
      session.identity,
    );
    expect(window.localStorage.getItem('callboard.signIn.provider')).toBe(
      'github',
    );

    await identity.signOut();
    expect(github.signOut).toHaveBeenCalled();
    expect(window.localStorage.getItem('callboard.signIn.provider')).toBeNull();
  });

  it('takes up the session of a returning person by itself', async () => {
    window.localStorage.setItem('callboard.signIn.provider', 'github');
    const github = new FakeGithub();
    github.hasSession = true;
    const onSignInSuccess = renderPage(github);
    await waitFor(() => expect(onSignInSuccess).toHaveBeenCalledTimes(1));
  });

  it('asks again when the session of a returning person has ended', async () => {
    window.localStorage.setItem('callboard.signIn.provider', 'github');
    const onSignInSuccess = renderPage(new FakeGithub());
    await waitFor(() =>
      expect(
        window.localStorage.getItem('callboard.signIn.provider'),
      ).toBeNull(),
    );
    expect(onSignInSuccess).not.toHaveBeenCalled();
    expect(
      screen.getByRole('button', { name: 'Continue with GitHub' }),
    ).toBeEnabled();
  });

  it('says why a sign-in failed', async () => {
    const github = new FakeGithub();
    github.failure = new Error('The popup was closed');
    renderPage(github);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Continue with GitHub' }),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The popup was closed',
    );
  });

  it('says what to do where no way to sign in is configured', async () => {
    renderPage(new FakeGithub(), { providers: {} });
    expect(
      await screen.findByText('No way to sign in is configured'),
    ).toBeInTheDocument();
  });
});
