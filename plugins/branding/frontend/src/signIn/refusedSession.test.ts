import type { FetchApi } from '@backstage/frontend-plugin-api';
import {
  endRefusedSession,
  forgetRefusal,
  readRefusal,
} from './refusedSession';

class FakeSession {
  isOpen = true;
  signOuts = 0;
  answer = { status: 200, text: '' };

  signOut = async () => {
    this.isOpen = false;
    this.signOuts += 1;
  };
  backend: FetchApi['fetch'] = async () => {
    const { status, text } = this.answer;
    const response = { status, text: async () => text };
    return { ...response, clone: () => response } as Response;
  };
}

describe('endRefusedSession', () => {
  const refusal = {
    status: 401,
    text: '{"error":{"name":"AuthenticationError","message":"user:default/ana is not in the catalog, so this account has no access any more"}}',
  };
  let session: FakeSession;
  let call: FetchApi['fetch'];

  beforeEach(() => {
    forgetRefusal();
    session = new FakeSession();
    call = endRefusedSession(session.signOut).apply(session.backend);
  });

  it('signs out, once, whose user has left, and remembers why', async () => {
    session.answer = refusal;
    const answers = await Promise.all([call('/a'), call('/b')]);
    await call('/c');
    expect(answers.map(({ status }) => status)).toEqual([401, 401]);
    expect(session.signOuts).toBe(1);
    expect(readRefusal()).toContain('not in the catalog');
    forgetRefusal();
    expect(readRefusal()).toBeUndefined();
  });

  it.each([
    { status: 200, text: refusal.text },
    { status: 401, text: '{"error":{"message":"Missing credentials"}}' },
    { status: 403, text: '{"error":{"message":"Not allowed"}}' },
    { status: 503, text: 'the catalog does not answer' },
  ])('leaves a session alone that meets %j', async answer => {
    session.answer = answer;
    await call('/a');
    expect(session.isOpen).toBe(true);
    expect(readRefusal()).toBeUndefined();
  });
});
