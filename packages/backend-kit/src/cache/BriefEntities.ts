import type {
  CacheService,
  CacheServiceOptions,
  CacheServiceSetOptions,
} from '@backstage/backend-plugin-api';
import type { JsonValue } from '@backstage/types';

/** How TechDocs begins the keys of entities that the catalog has shown to somebody. */
const ENTITY = 'catalog:';
/** With the second that a policy takes to reach all processes, two at most. */
const BRIEF_MS = 1_000;

/** A cache that keeps what somebody may see for a second at most. */
export class BriefEntities implements CacheService {
  readonly #cache: CacheService;

  /** @param cache - where everything is kept */
  constructor(cache: CacheService) {
    this.#cache = cache;
  }

  get<T extends JsonValue>(key: string): Promise<T | undefined> {
    return this.#cache.get<T>(key);
  }

  set(
    key: string,
    value: JsonValue,
    options?: CacheServiceSetOptions,
  ): Promise<void> {
    const brief = key.startsWith(ENTITY) ? { ttl: BRIEF_MS } : {};
    return this.#cache.set(key, value, { ...options, ...brief });
  }

  delete(key: string): Promise<void> {
    return this.#cache.delete(key);
  }

  withOptions(options: CacheServiceOptions): CacheService {
    return new BriefEntities(this.#cache.withOptions(options));
  }
}
