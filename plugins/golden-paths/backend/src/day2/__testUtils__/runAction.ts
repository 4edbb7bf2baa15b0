import { mockCredentials } from '@backstage/backend-test-utils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';

type Action = { handler: (context: never) => Promise<void> };

/** Runs a template action and gives its outputs. */
export async function runAction(
  action: Action,
  input: object,
  more: { isDryRun?: boolean; workspacePath?: string; user?: string } = {},
) {
  const outputs: Record<string, unknown> = {};
  await action.handler({
    ...createMockActionContext({ input: input as never }),
    ...more,
    getInitiatorCredentials: async () => mockCredentials.user(more.user),
    output: (name: string, value: unknown) => {
      outputs[name] = value;
    },
  } as never);
  return outputs;
}
