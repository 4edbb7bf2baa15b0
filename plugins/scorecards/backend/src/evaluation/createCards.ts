import type {
  HttpAuthService,
  HttpRouterService,
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { VisibleEntities } from '@callboard/backend-kit';
import { AuthorizedCardsService } from './AuthorizedCardsService';
import type { CardsService } from './CardsService';
import { DefaultCardReader } from './DefaultCardReader';
import type { DefaultCardReaderOptions } from './DefaultCardReader';
import { DefaultCardsService } from './DefaultCardsService';
import type { CardReader } from './CardReader';
import { createCardsRouter } from './router';

/** What {@link createCards} needs. */
export interface CreateCardsOptions extends DefaultCardReaderOptions {
  catalog: CatalogService;
  httpAuth: HttpAuthService;
  httpRouter: HttpRouterService;
  permissions: PermissionsService;
  userInfo: UserInfoService;
}

/** What other features get of cards. */
export interface Cards {
  /** Without a look at permissions. */
  reader: CardReader;
  /** With permissions, for pages and actions. */
  service: CardsService;
}

/** Puts together what reads cards, and its routes into place. */
export function createCards(options: CreateCardsOptions): Cards {
  const reader = DefaultCardReader.create(options);
  const service = AuthorizedCardsService.create({
    ...options,
    entities: new VisibleEntities(options.catalog),
    inner: DefaultCardsService.create({ ...options, reader }),
  });
  options.httpRouter.use(createCardsRouter({ ...options, cards: service }));
  return { reader, service };
}
