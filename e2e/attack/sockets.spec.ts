import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from './lib/attack';
import {
  forgedTokens,
  limitedTokenOf,
  signedByPortal,
  TYPES,
} from './lib/forgedTokens';
import { people, tokenOf } from './lib/people';
import { frame, openSocket } from './lib/sockets';

const SIGNALS = '/api/signals';
const now = () => Math.floor(Date.now() / 1000);

const tokenUntil = (exp: number, sub: string = people.developer) =>
  signedByPortal(
    'users',
    { typ: TYPES.user },
    { sub, aud: 'backstage', iat: now() - 60, exp },
  );

test('14. sockets open with a valid token of a user only', async ({
  attacker,
}) => {
  const genuine = (await tokenOf('developer')) ?? '';
  const open = await openSocket(SIGNALS, { 'sec-websocket-protocol': genuine });
  attacker.say(`UPGRADE ${SIGNALS} · developer → ${open.status}`);
  expect(open.status).toBe(101);
  open.socket?.destroy();

  const [none] = await forgedTokens(genuine, people.admin);
  const tokens: [note: string, token: string | undefined][] = [
    ['nobody', undefined],
    ['alg none', none.token],
    ['expired', await tokenUntil(now() - 1)],
    ['somebody unknown', await tokenUntil(now() + 60, 'user:default/nobody')],
    ['a token for a cookie', limitedTokenOf(genuine)],
    ['rubbish', 'rubbish'],
    ['token of a service', await tokenOf('integration')],
  ];
  for (const [note, token] of tokens) {
    const { status, socket } = await openSocket(SIGNALS, {
      ...(token && { 'sec-websocket-protocol': token }),
    });
    attacker.say(`UPGRADE ${SIGNALS} · ${note} → ${status}`);
    socket?.destroy();
    // 0: it was ended at once, as one whose token has just expired.
    expect(note === 'expired' ? [0, 401] : [401], note).toContain(status);
  }
});

test('14. no spelling of the address opens a socket without a token', async ({
  attacker,
}) => {
  // The plugin begins to listen with the first socket that is opened.
  const headers = { 'sec-websocket-protocol': (await tokenOf('guest')) ?? '' };
  (await openSocket(SIGNALS, headers)).socket?.destroy();
  for (const path of [
    '/signals',
    '/api/signals/',
    '/api/signals?token=',
    '/api/signals?',
    '//api/signals',
    '/api//signals',
    '/API/SIGNALS',
    '/api/%73ignals',
    `/${new URL(process.env.CALLBOARD_URL ?? '').host}/api/signals`,
    `//${new URL(process.env.CALLBOARD_URL ?? '').host}/api/signals`,
    '/',
    '/api/catalog/entities',
    '/api/devtools/config',
  ]) {
    const { status, socket } = await openSocket(path, {}, 300);
    attacker.say(`UPGRADE ${path} · nobody → ${status}`);
    socket?.destroy();
    expect(status, path).not.toBe(101);
    expect(status, path).not.toBe(200);
  }
});

test('15. a socket ends with its token', async ({ attacker }) => {
  const end = now() + 2;
  const { status, socket } = await openSocket(SIGNALS, {
    'sec-websocket-protocol': await tokenUntil(end),
  });
  expect(status).toBe(101);
  // A ping that nobody reads would hide the end of the socket.
  socket?.resume();
  await once(socket ?? fail(), 'close');
  const late = Date.now() / 1000 - end;
  attacker.say(
    `UPGRADE ${SIGNALS} · token of 2 s → 101, closed ${late.toFixed(1)} s after its end`,
  );
  expect(late).toBeLessThan(60);
});

test('22. a socket gets the signals of its user only', async ({ attacker }) => {
  const listen = async (as: 'developer' | 'contractor') => {
    const { socket } = await openSocket(SIGNALS, {
      'sec-websocket-protocol': (await tokenOf(as)) ?? '',
    });
    const heard: string[] = [];
    socket?.on('data', data => heard.push(data.toString('utf8')));
    socket?.write(frame({ action: 'subscribe', channel: 'user-settings' }));
    return { socket, heard };
  };
  const own = await listen('developer');
  const other = await listen('contractor');
  await sleep(200);
  await attacker.send('PUT /api/user-settings/buckets/attack/keys/signal', {
    as: 'developer',
    body: { value: 'canary' },
  });
  await expect.poll(() => own.heard.join()).toContain('key-changed');
  await sleep(200);
  attacker.say(`UPGRADE ${SIGNALS} · contractor → heard ${other.heard.length}`);
  expect(other.heard).toEqual([]);
  own.socket?.destroy();
  other.socket?.destroy();
});

function fail(): never {
  throw new Error('The socket was not opened');
}
