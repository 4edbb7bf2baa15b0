import { CompoundEntityRef, Entity } from '@backstage/catalog-model';
import {
  PublisherBase,
  PublishRequest,
  PublishResponse,
  ReadinessResponse,
  TechDocsMetadata,
} from '@backstage/plugin-techdocs-node';

/** A publisher that hands everything to another one, to be changed in parts. */
export abstract class DelegatingPublisher implements PublisherBase {
  readonly #inner: PublisherBase;

  protected constructor(inner: PublisherBase) {
    this.#inner = inner;
  }

  getReadiness(): Promise<ReadinessResponse> {
    return this.#inner.getReadiness();
  }

  publish(request: PublishRequest): Promise<PublishResponse> {
    return this.#inner.publish(request);
  }

  fetchTechDocsMetadata(entity: CompoundEntityRef): Promise<TechDocsMetadata> {
    return this.#inner.fetchTechDocsMetadata(entity);
  }

  docsRouter(): ReturnType<PublisherBase['docsRouter']> {
    return this.#inner.docsRouter();
  }

  hasDocsBeenGenerated(entity: Entity): Promise<boolean> {
    return this.#inner.hasDocsBeenGenerated(entity);
  }
}
