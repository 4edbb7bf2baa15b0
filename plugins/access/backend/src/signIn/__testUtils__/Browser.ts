/** A browser without a screen: follows redirects and keeps cookies by origin. */
export class Browser {
  readonly #cookies = new Map<string, Map<string, string>>();

  /** Opens an address, and whatever it leads to. */
  async open(address: string, init: RequestInit = {}): Promise<Response> {
    let url = new URL(address);
    let response = await this.fetch(url.href, init);
    for (let hops = 0; hops < 15 && isRedirect(response); hops++) {
      url = new URL(response.headers.get('location') ?? '', url);
      response = await this.fetch(url.href);
    }
    return response;
  }

  /** Opens an address and stays there. */
  async fetch(address: string, init: RequestInit = {}): Promise<Response> {
    const { origin } = new URL(address);
    const jar = this.#jarOf(origin);
    const response = await fetch(address, {
      ...init,
      redirect: 'manual',
      headers: {
        ...init.headers,
        cookie: [...jar].map(pair => pair.join('=')).join('; '),
      },
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair, ...attributes] = line.split('; ');
      const [name, ...value] = pair.split('=');
      // Not by the date: servers whose clock is wrong set cookies, too.
      if (
        attributes.some(one => /^(max-age=0|expires=.* 1970 .*)$/i.test(one))
      ) {
        jar.delete(name);
      } else {
        jar.set(name, value.join('='));
      }
    }
    return response;
  }

  /** The cookies that are kept for an origin. */
  cookiesOf(origin: string): string[] {
    return [...this.#jarOf(origin).keys()];
  }

  /** Loses all cookies of an origin. */
  forget(origin: string) {
    this.#cookies.delete(origin);
  }

  #jarOf(origin: string): Map<string, string> {
    const jar = this.#cookies.get(origin) ?? new Map<string, string>();
    this.#cookies.set(origin, jar);
    return jar;
  }
}

function isRedirect(response: Response): boolean {
  return response.status >= 300 && response.status < 400;
}
