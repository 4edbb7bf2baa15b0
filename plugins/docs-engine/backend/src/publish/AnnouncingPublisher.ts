import {
  CompoundEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  PublisherBase,
  PublishRequest,
  PublishResponse,
  TechDocsMetadata,
} from '@backstage/plugin-techdocs-node';
import { DelegatingPublisher } from './DelegatingPublisher';
import { readSiteMetadata, SiteMetadata } from './siteStamp';

/** What is said about a site that was published. */
export interface PublishedDocs {
  entityRef: string;
  /** Revision of the source; empty when it has none. */
  etag: string;
}

/** What {@link AnnouncingPublisher} needs. */
export interface AnnouncingPublisherOptions {
  inner: PublisherBase;
  /** What makes sites now; sites that were made by something else count as outdated. */
  generator: string | undefined;
  announce(published: PublishedDocs): Promise<void>;
}

/** Announces each site that is published, whoever had it built. */
export class AnnouncingPublisher extends DelegatingPublisher {
  readonly #options: AnnouncingPublisherOptions;

  constructor(options: AnnouncingPublisherOptions) {
    super(options.inner);
    this.#options = options;
  }

  override async publish(request: PublishRequest): Promise<PublishResponse> {
    // Some publishers move the folder.
    const { etag = '' } = await readSiteMetadata(request.directory);
    const response = await super.publish(request);
    await this.#options.announce({
      entityRef: stringifyEntityRef(request.entity),
      etag,
    });
    return response;
  }

  override async fetchTechDocsMetadata(
    entity: CompoundEntityRef,
  ): Promise<TechDocsMetadata> {
    const metadata: TechDocsMetadata & SiteMetadata =
      await super.fetchTechDocsMetadata(entity);
    if (metadata.generator === this.#options.generator) {
      return metadata;
    }
    // Without a revision TechDocs builds the site again, with what makes sites now.
    const { etag, ...outdated } = metadata;
    return outdated as TechDocsMetadata;
  }
}
