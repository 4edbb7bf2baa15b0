import { pluginTokenHandlerDecoratorServiceRef } from '@backstage/backend-defaults/auth';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import { RememberedPluginTokens } from './RememberedPluginTokens';

/**
 * Tokens between plugins that are remembered for a while.
 *
 * Upstream reason: each call of a plugin to another one signs a token and
 * verifies it, which costs a millisecond of processor time and is a third of
 * what a small request takes.
 */
export const rememberedPluginTokensFactory = createServiceFactory({
  service: pluginTokenHandlerDecoratorServiceRef,
  deps: {},
  factory: () => stock => new RememberedPluginTokens(stock),
});
