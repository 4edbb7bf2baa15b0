import { setTimeout as sleep } from 'node:timers/promises';

const PAUSE_MS = 20;
/** Calls between two looks whether docs are published. */
const LOOK_EVERY = 20;

/** A guest of the portal who looks at the catalog again and again. */
export class Visitor {
  #origin;
  #headers;

  /** @param portal from `startPortal` */
  static async signIn({ origin }) {
    const response = await fetch(`${origin}/api/auth/guest/refresh`);
    const { backstageIdentity } = await response.json();
    return new Visitor(origin, backstageIdentity.token);
  }

  constructor(origin, token) {
    this.#origin = origin;
    this.#headers = { authorization: `Bearer ${token}` };
  }

  /** Names of the components that have docs. */
  async documented() {
    const response = await this.#get(
      '/api/catalog/entities/by-query?limit=500&fields=metadata.name&filter=kind=component,metadata.annotations.backstage.io/techdocs-ref',
    );
    const { items } = await response.json();
    return items.map(({ metadata }) => metadata.name);
  }

  /** Whether the docs of a component can be read. */
  async isPublished(name) {
    const response = await this.#get(
      `/api/techdocs/metadata/techdocs/default/component/${name}`,
    );
    await response.arrayBuffer();
    return response.ok;
  }

  /**
   * Asks for a page of the catalog, one call after another.
   *
   * @param name of the component whose docs are asked for now and then
   * @param isOver told whether these are published; ends the visit
   * @returns milliseconds of each call
   */
  async visit(name, isOver) {
    const samples = [];
    let published = false;
    while (!isOver(published)) {
      const started = performance.now();
      const response = await this.#get(
        '/api/catalog/entities/by-query?limit=25&filter=kind=component',
      );
      await response.arrayBuffer();
      if (!response.ok) {
        throw new Error(`The catalog answered with ${response.status}`);
      }
      samples.push(performance.now() - started);
      await sleep(PAUSE_MS);
      if (samples.length % LOOK_EVERY === 0) {
        published = await this.isPublished(name);
      }
    }
    return samples;
  }

  #get(address) {
    return fetch(`${this.#origin}${address}`, { headers: this.#headers });
  }
}
