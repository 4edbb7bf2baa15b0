import { discoveryApiRef } from '@backstage/frontend-plugin-api';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import type { Persona } from '@callboard/plugin-access-common';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { SignInPage } from '../SignInPage';

const grace: Persona = {
  userEntityRef: 'user:default/grace',
  name: 'Grace Mwangi',
  title: 'Admin',
  description: 'Publishes policies',
  groups: ['platform'],
};
const yusuf: Persona = {
  userEntityRef: 'user:default/yusuf',
  name: 'Yusuf Demir',
  groups: ['checkout'],
};

const session = {
  profile: { displayName: 'Grace Mwangi' },
  backstageIdentity: {
    token: `x.${window.btoa('{"exp":4000000000}')}.x`,
    identity: {
      type: 'user',
      userEntityRef: grace.userEntityRef,
      ownershipEntityRefs: [grace.userEntityRef],
    },
  },
};

/** The backend, as far as the picker asks it. */
class FakeBackend {
  isAway = false;
  requests: { path: string; persona: string | null }[] = [];

  fetch = async (address: RequestInfo | URL, init?: RequestInit) => {
    const url = new URL(String(address));
    this.requests.push({
      path: `${url.pathname}${url.search}`,
      persona: new Headers(init?.headers).get('x-callboard-persona'),
    });
    if (this.isAway) {
      throw new TypeError('Failed to fetch');
    }
    return url.pathname.endsWith('/people')
      ? answer(peopleFor(url.searchParams.get('text') ?? ''))
      : answer(session);
  };
}

function peopleFor(text: string) {
  const items = [grace, yusuf].filter(({ name, groups }) =>
    [name, ...groups].join(' ').toLocaleLowerCase('en-US').includes(text),
  );
  return { featured: [grace], items, total: items.length && 40 };
}

function answer(body: object) {
  return { ok: true, json: async () => body } as Response;
}

describe('PersonaPicker', () => {
  const backend = new FakeBackend();
  const { fetch } = global;

  beforeEach(() => {
    window.localStorage.clear();
    backend.isAway = false;
    backend.requests = [];
    global.fetch = backend.fetch;
  });
  afterEach(() => {
    global.fetch = fetch;
  });

  function renderPage() {
    const onSignInSuccess = jest.fn();
    renderInTestApp(<SignInPage onSignInSuccess={onSignInSuccess} />, {
      config: {
        app: { title: 'Larkfield' },
        auth: {
          providers: {
            guest: { dangerouslyAllowOutsideDevelopment: true },
            persona: { dangerouslyAllowOutsideDevelopment: true },
          },
        },
      },
      apis: [
        [
          discoveryApiRef,
          { getBaseUrl: async id => `http://localhost:7007/api/${id}` },
        ],
      ],
    });
    return onSignInSuccess;
  }

  it('offers featured people, the guest, and a search', async () => {
    renderPage();
    await screen.findByRole('button', { name: /Admin · Grace Mwangi/ });
    expect(screen.getAllByRole('button', { name: /Grace|guest/ })).toHaveLength(
      2,
    );
    expect(screen.queryByText(/Yusuf/)).not.toBeInTheDocument();
    expect(screen.getByRole('searchbox')).toHaveAccessibleName(
      'Find somebody else',
    );
  });

  it('enters as the chosen person, also on the next visit', async () => {
    const onSignInSuccess = renderPage();
    await userEvent.click(
      await screen.findByRole('button', { name: /Grace Mwangi/ }),
    );
    await waitFor(() => expect(onSignInSuccess).toHaveBeenCalledTimes(1));
    expect(backend.requests.at(-1)).toEqual({
      path: '/api/auth/persona/refresh',
      persona: 'user:default/grace',
    });
    expect(window.localStorage.getItem('callboard.signIn.persona')).toBe(
      'user:default/grace',
    );
    const [identity] = onSignInSuccess.mock.calls[0];
    await identity.signOut();
    expect(window.localStorage.getItem('callboard.signIn.persona')).toBeNull();
  });

  it('finds anybody by a part of their name or group', async () => {
    renderPage();
    await userEvent.type(await screen.findByRole('searchbox'), 'checkout');
    expect(
      await screen.findByRole('button', { name: /Yusuf Demir/ }),
    ).toHaveTextContent('checkout');
    expect(
      screen.queryByRole('button', { name: /Enter as guest/ }),
    ).not.toBeInTheDocument();
    expect(await screen.findByText(/39 more fit/)).toBeInTheDocument();
  });

  it('says so when nobody fits', async () => {
    renderPage();
    await userEvent.type(await screen.findByRole('searchbox'), 'zz');
    expect(await screen.findByText('Nobody fits')).toBeInTheDocument();
  });

  it('lets guests in also when the people cannot be loaded', async () => {
    backend.isAway = true;
    renderPage();
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The people could not be loaded',
    );
    expect(
      screen.getByRole('button', { name: /Enter as guest/ }),
    ).toBeEnabled();
    backend.isAway = false;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('button', { name: /Grace Mwangi/ }),
    ).toBeInTheDocument();
  });
});
