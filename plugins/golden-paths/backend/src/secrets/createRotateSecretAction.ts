import { randomBytes } from 'node:crypto';
import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { sentence } from '../shared/sentence';
import type { SecretStore } from './SecretStore';

const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)*$/;
const DEFAULT_BYTES = 32;

/**
 * Creates the template action `golden-paths:rotate-secret`. It makes a value that
 * nobody sees and hands it to the store of secrets: neither outputs nor logs nor
 * the task's state have it, only where it is. Once it is written, running the step
 * again writes nothing.
 */
export function createRotateSecretAction(options: {
  /** Absent when none is configured. */
  store?: SecretStore;
}) {
  const { store } = options;
  return createTemplateAction({
    id: 'golden-paths:rotate-secret',
    description:
      'Writes a new random value of a secret into the store of secrets, and tells where it is',
    supportsDryRun: true,
    examples: [
      {
        description: 'Give a service a new key',
        example: `steps:
  - id: rotate
    name: Make a new secret
    action: golden-paths:rotate-secret
    input:
      name: \${{ steps.entity.output.name }}/api-key
`,
      },
    ],
    schema: {
      input: {
        name: z =>
          z
            .string()
            .describe(
              'Lower-case words with dashes, parts divided by slashes, like orders/api-key',
            ),
        bytes: z =>
          z
            .number()
            .int()
            .min(16)
            .max(128)
            .optional()
            .describe(
              `How random it is; written in base64url. Default: ${DEFAULT_BYTES}`,
            ),
      },
      output: {
        reference: z =>
          z.string().describe('Where it is, with its version; no secret'),
        version: z => z.number().describe('Of the secret'),
      },
    },
    async handler(ctx) {
      const { name, bytes = DEFAULT_BYTES } = ctx.input;
      await sentence(async () => {
        if (!NAME.test(name)) {
          throw new InputError(
            `name: '${name}' is not usable; it takes lower-case words with dashes, parts divided by slashes, like orders/api-key`,
          );
        }
        if (!store) {
          throw new InputError(
            'The portal does not know where secrets are kept: set goldenPaths.secretStore in the app config',
          );
        }
        if (ctx.isDryRun) {
          ctx.logger.info(`Dry run: ${name} gets no new value`);
          ctx.output('reference', `dry-run:${name}`);
          ctx.output('version', 0);
          return;
        }
        const { reference, version } = await ctx.checkpoint({
          key: 'written',
          fn: async () => ({
            ...(await store.write(
              name,
              randomBytes(bytes).toString('base64url'),
            )),
          }),
        });
        ctx.logger.info(`${name} has a new value, at ${reference}`);
        ctx.output('reference', reference);
        ctx.output('version', version);
      });
    },
  });
}
