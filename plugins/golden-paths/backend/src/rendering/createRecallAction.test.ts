import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { createRecallAction } from './createRecallAction';

describe('golden-paths:recall', () => {
  it('gives what the step gave before, and runs in dry runs', async () => {
    const action = createRecallAction();
    const context = createMockActionContext({
      input: {
        outputs: Buffer.from(
          JSON.stringify({ url: '${{ 1 + 1 }}', list: [1] }),
        ).toString('base64'),
      },
    });
    await action.handler(context);
    expect(action.supportsDryRun).toBe(true);
    expect(context.output).toHaveBeenCalledWith('url', '${{ 1 + 1 }}');
    expect(context.output).toHaveBeenCalledWith('list', [1]);
  });
});
