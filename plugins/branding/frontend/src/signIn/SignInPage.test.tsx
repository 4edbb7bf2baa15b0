import {
  BackstageIdentityResponse,
  githubAuthApiRef,
  IdentityApi,
} from '@backstage/frontend-plugin-api';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import type { JsonObject } from '@backstage/types';
import { screen, waitFor, within } from '@testing-library/react';
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
  signIn: JsonObject = {},
) {
  const onSignInSuccess = jest.fn<void, [IdentityApi]>();
  renderInTestApp(<SignInPage onSignInSuccess={onSignInSuccess} />, {
    config: { app: { title: 'Larkfield', branding: { signIn } }, auth },
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

  it.each([
    'Failed to sign-in, unable to resolve user identity. Please verify …',
    'user:default/ana is not in the catalog, so this account has no access any more',
  ])('tells an unknown account whom to ask: %s', async message => {
    const github = new FakeGithub();
    github.failure = new Error(message);
    renderPage(github, undefined, {
      contact: { title: 'the platform team', url: 'mailto:help@l.example' },
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Continue with GitHub' }),
    );
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('Your account has no access');
    expect(
      within(alert).getByRole('link', { name: 'the platform team' }),
    ).toHaveAttribute('href', 'mailto:help@l.example');
    expect(alert).not.toHaveTextContent('Failed to sign-in');

    await userEvent.click(
      screen.getByRole('button', { name: 'Try another account' }),
    );
    expect(
      await screen.findByRole('button', { name: 'Continue with GitHub' }),
    ).toBeEnabled();
    await waitFor(() => expect(github.signOut).toHaveBeenCalled());
  });

  it('tells whose session the portal has ended, until they try another account', async () => {
    window.sessionStorage.setItem(
      'callboard.signIn.refused',
      'Your account is not in the catalog any more',
    );
    renderPage(new FakeGithub());
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Your account has no access',
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Try another account' }),
    );
    expect(
      await screen.findByRole('button', { name: 'Continue with GitHub' }),
    ).toBeEnabled();
    expect(window.sessionStorage).toHaveLength(0);
  });

  it('names a team to ask also where none is configured', async () => {
    const github = new FakeGithub();
    github.failure = new Error('unable to resolve user identity');
    renderPage(github);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Continue with GitHub' }),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'ask your platform team',
    );
  });

  it('says what to do where no way to sign in is configured', async () => {
    renderPage(new FakeGithub(), { providers: {} });
    expect(
      await screen.findByText('No way to sign in is configured'),
    ).toBeInTheDocument();
  });
});
