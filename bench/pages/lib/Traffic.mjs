import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 50;
const PATIENCE_MS = 20_000;

/**
 * What a page loads, as the browser's network stack reports it.
 */
export class Traffic {
  #requests = new Map();
  #lastChange = performance.now();

  /** @param cdp a session of the Chrome DevTools protocol */
  async watch(cdp) {
    const change = (id, update) => {
      const request = this.#requests.get(id);
      if (request) {
        update(request);
        this.#lastChange = performance.now();
      }
    };
    cdp.on('Network.requestWillBeSent', ({ requestId, request, type }) => {
      this.#lastChange = performance.now();
      this.#requests.set(requestId, {
        url: new URL(request.url),
        method: request.method,
        type,
        mimeType: '',
        wire: 0,
        decoded: 0,
        isOpen: type !== 'EventSource',
      });
    });
    cdp.on('Network.responseReceived', ({ requestId, response, type }) =>
      change(requestId, request => {
        request.type = type;
        request.mimeType = response.mimeType;
      }),
    );
    cdp.on('Network.dataReceived', ({ requestId, dataLength }) =>
      change(requestId, request => {
        request.decoded += dataLength;
      }),
    );
    cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
      change(requestId, request => {
        request.wire = encodedDataLength;
        request.isOpen = false;
      }),
    );
    cdp.on('Network.loadingFailed', ({ requestId }) =>
      change(requestId, request => {
        request.isOpen = false;
      }),
    );
    await cdp.send('Network.enable');
  }

  /** Waits until nothing was on its way for some time. */
  async untilQuiet(quietMs) {
    const deadline = performance.now() + PATIENCE_MS;
    const isQuiet = () =>
      performance.now() - this.#lastChange >= quietMs &&
      ![...this.#requests.values()].some(({ isOpen }) => isOpen);
    while (!isQuiet() && performance.now() < deadline) {
      await sleep(POLL_MS);
    }
  }

  /**
   * @returns `{ apiCalls, requests, script }`: what was asked of the backend's
   *   API, the number of all requests, and bytes of JavaScript as they went
   *   over the wire and after decompression
   */
  summary() {
    const all = [...this.#requests.values()];
    const scripts = all.filter(
      ({ type, mimeType }) =>
        type === 'Script' || mimeType.includes('javascript'),
    );
    const sum = key =>
      scripts.reduce((total, request) => total + request[key], 0);
    return {
      apiCalls: all
        .filter(
          ({ url, method }) =>
            url.pathname.startsWith('/api/') && method !== 'OPTIONS',
        )
        .map(({ url, method }) => `${method} ${url.pathname}`),
      requests: all.length,
      script: {
        files: scripts.length,
        wire: sum('wire'),
        decoded: sum('decoded'),
        urls: scripts.map(({ url, wire, decoded }) => ({
          path: url.pathname,
          wire,
          decoded,
        })),
      },
    };
  }
}
