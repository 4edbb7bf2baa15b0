import type {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import type { GateRequest } from '@callboard/plugin-golden-paths-common';
import type { DefaultGatesService } from './DefaultGatesService';
import type { GatesService } from './GatesService';

const SCAFFOLDER = 'plugin:scaffolder';

/** Lets the scaffolder ask, and nobody else: it knows whose task it is. */
export class AuthorizedGatesService implements GatesService {
  readonly #auth: AuthService;
  readonly #inner: Pick<DefaultGatesService, 'ask'>;

  constructor(options: {
    auth: AuthService;
    inner: Pick<DefaultGatesService, 'ask'>;
  }) {
    this.#auth = options.auth;
    this.#inner = options.inner;
  }

  async ask(
    request: GateRequest,
    { credentials }: { credentials: BackstageCredentials },
  ) {
    const isScaffolder =
      this.#auth.isPrincipal(credentials, 'service') &&
      credentials.principal.subject === SCAFFOLDER;
    if (!isScaffolder) {
      throw new NotAllowedError('Only the scaffolder asks gates');
    }
    return this.#inner.ask(request);
  }
}
