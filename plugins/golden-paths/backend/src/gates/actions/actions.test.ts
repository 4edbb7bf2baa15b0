import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import type { JsonObject } from '@backstage/types';
import type {
  GateAnswer,
  GateRequest,
} from '@callboard/plugin-golden-paths-common';
import { createApprovalAction } from './createApprovalAction';
import { createWaitAction } from './createWaitAction';
import { GateSteps } from './GateSteps';

const WAITING: GateAnswer = { state: 'waiting', gateId: 'g1' };
const TEMPLATE = {
  apiVersion: 'scaffolder.backstage.io/v1beta3',
  kind: 'Template',
  metadata: { name: 'database', title: 'Production database' },
  spec: {
    parameters: [
      {
        properties: {
          size: { type: 'string' },
          token: { type: 'string', 'ui:field': 'Secret' },
        },
      },
    ],
  },
};
const open = (output: JsonObject): GateAnswer => ({
  state: 'open',
  gateId: 'g1',
  output,
});

describe('actions of gates', () => {
  let workspacePath: string;
  beforeEach(async () => {
    workspacePath = await mkdtemp(join(tmpdir(), 'gates-'));
  });
  afterEach(() => rm(workspacePath, { recursive: true }));

  const setUp = (answer: GateAnswer | Error = WAITING) => {
    const asked: GateRequest[] = [];
    const steps = new GateSteps({
      gates: {
        ask: async request => {
          asked.push(request);
          if (answer instanceof Error) {
            throw answer;
          }
          return answer;
        },
      },
      tasks: { roundOf: async () => 2 },
    });
    const approval = createApprovalAction({
      auth: mockServices.auth.mock(),
      catalog: catalogServiceMock({ entities: [TEMPLATE] }),
      parametersOf: async () => ({
        size: 'small',
        token: '******',
        note: 'contains s3cret-value',
      }),
      steps,
    });
    const wait = createWaitAction({
      discovery: { getExternalBaseUrl: async id => `https://portal/api/${id}` },
      steps,
    });
    const { signal } = new AbortController();
    const logger = mockServices.logger.mock();
    const run = async (
      action: typeof approval | typeof wait,
      input: object,
      more: object = {},
    ) => {
      const outputs: Record<string, unknown> = {};
      await action.handler({
        ...createMockActionContext({
          input: input as never,
          workspacePath,
          logger,
          secrets: { HOOK: 's3cret-value' },
          templateInfo: {
            entityRef: 'template:default/database',
            entity: { metadata: TEMPLATE.metadata },
          },
          user: { ref: 'user:default/yusuf' },
          task: { id: 't1' },
        }),
        step: { id: 'ask', name: 'Ask' },
        signal,
        output: (name: string, value: unknown) => {
          outputs[name] = value;
        },
        ...more,
      } as never);
      return outputs;
    };
    return {
      asked,
      logger,
      approve: (input: object, more?: object) => run(approval, input, more),
      wait: (input: object, more?: object) => run(wait, input, more),
    };
  };
  const approvalOf = (request: GateRequest) =>
    'approval' in request ? request.approval : undefined;
  const waitOf = (request: GateRequest) =>
    'wait' in request ? request.wait : undefined;

  describe('gate:approval', () => {
    it('asks, and puts the task aside', async () => {
      const { asked, approve } = setUp();
      await expect(
        approve({
          approvers: { groups: 'platform', users: ['ann'] },
          summary: 'With s3cret-value',
          expires: 'P1D',
        }),
      ).rejects.toMatchObject({
        name: 'TaskSuspendedError',
        message:
          'Waits for the approval of user:default/ann or group:default/platform',
      });
      expect(asked).toEqual([
        {
          taskId: 't1',
          stepId: 'ask',
          round: 2,
          templateRef: 'template:default/database',
          templateTitle: 'Production database',
          requestedBy: 'user:default/yusuf',
          approval: {
            title: 'Production database',
            summary: 'With ***',
            parameters: { size: 'small' },
            files: [],
            approvers: {
              users: ['user:default/ann'],
              groups: ['group:default/platform'],
            },
            required: 1,
            selfApproval: false,
            expiresAt: expect.stringMatching(/Z$/),
            onExpiry: 'refuse',
          },
        },
      ]);
    });

    it('goes on with who approved', async () => {
      const output = {
        approvedBy: ['user:default/ann'],
        decidedAt: '2026-11-01T00:00:00.000Z',
        comments: [{ by: 'user:default/ann', comment: 'Fine' }],
      };
      const { approve } = setUp(open(output));
      expect(await approve({ approvers: { users: 'ann' } })).toEqual(output);
    });

    it('fails with the reason alone', async () => {
      const reason = 'user:default/ann refused: too big';
      const { approve } = setUp({ state: 'closed', gateId: 'g1', reason });
      const failure = approve({ approvers: { users: 'ann' } });
      await expect(failure).rejects.toMatchObject({
        message: reason,
        stack: `NotAllowedError: ${reason}`,
      });
    });

    it('asks anew for each turn of a step with each', async () => {
      const { asked, approve } = setUp(
        open({ approvedBy: [], decidedAt: '', comments: [] }),
      );
      const signal = new AbortController().signal;
      await approve({ approvers: { users: 'ann' } }, { signal });
      await approve({ approvers: { users: 'ann' } }, { signal });
      const again = new AbortController().signal;
      await approve({ approvers: { users: 'ann' } }, { signal: again });
      expect(asked.map(({ stepId }) => stepId)).toEqual([
        'ask',
        'ask[1]',
        'ask',
      ]);
    });

    it('shows the files that will be created, within bounds', async () => {
      const big = Buffer.alloc(64 * 1024 + 1, 'a');
      await mkdir(join(workspacePath, 'service/src'), { recursive: true });
      await mkdir(join(workspacePath, 'service/.git'));
      const write = (name: string, content: string | Buffer) =>
        writeFile(join(workspacePath, 'service', name), content);
      await write('src/index.ts', 'export {};\n');
      await write('.git/config', 'x');
      await write('big.txt', big);
      await write('logo.png', Buffer.from([0x89, 0x50, 0, 1]));
      await write('secret.env', 'KEY=s3cret-value\n');
      await symlink('/etc/passwd', join(workspacePath, 'service/link'));
      const { asked, approve } = setUp();
      const input = { approvers: { users: 'ann' }, files: 'service' };
      await expect(approve(input)).rejects.toThrow('Waits for');
      expect(approvalOf(asked[0])?.files).toEqual([
        { path: 'big.txt', change: 'added' },
        { path: 'logo.png', change: 'added' },
        { path: 'secret.env', change: 'added', text: 'KEY=***\n' },
        { path: 'src/index.ts', change: 'added', text: 'export {};\n' },
      ]);
      await expect(approve({ ...input, files: '../..' })).rejects.toThrow();
      await expect(approve({ ...input, files: 'gone' })).rejects.toThrow(
        'files: there is no folder gone in the workspace',
      );
    });

    it('shows no more than a hundred files and half a megabyte', async () => {
      for (let index = 100; index < 205; index++) {
        await writeFile(
          join(workspacePath, `${index}.txt`),
          index < 110 ? 'a'.repeat(60 * 1024) : 'b',
        );
      }
      const { asked, approve } = setUp();
      const input = { approvers: { users: 'ann' }, files: true };
      await expect(approve(input)).rejects.toThrow('Waits for');
      const shown = approvalOf(asked[0]);
      expect(shown?.files).toHaveLength(100);
      expect(shown?.moreFiles).toBe(5);
      const length = shown?.files
        .map(({ text = '' }) => text.length)
        .reduce((a, b) => a + b);
      expect(length).toBeLessThanOrEqual(512 * 1024);
      expect(shown?.files[9].text).toBeUndefined();
      expect(shown?.files[10].text).toBe('b');
    });

    it.each([
      [{ approvers: {} }, 'must name somebody'],
      [
        { approvers: { groups: 'a:b:c' } },
        'approvers.groups.0: must be a full reference',
      ],
      [{ approvers: { groups: 'user:default/ann' } }, 'group:default/platform'],
      [
        { approvers: { users: 'ann' }, expires: 'tomorrow' },
        'expires must be a time as in ISO 8601',
      ],
      [
        { approvers: { users: 'ann' }, expires: {} },
        'expires must be a time as in ISO 8601',
      ],
    ])('says what is wrong with %j', async (input, expected) => {
      const { asked, approve } = setUp();
      await expect(approve(input)).rejects.toThrow(expected);
      expect(asked).toEqual([]);
    });

    it('says in a dry run what it would ask', async () => {
      const { asked, approve, logger } = setUp();
      const outputs = await approve(
        { approvers: { users: 'ann' }, title: 'A database' },
        { isDryRun: true },
      );
      expect(outputs).toMatchObject({ approvedBy: [], comments: [] });
      expect(asked).toEqual([]);
      expect(logger.info).toHaveBeenCalledWith(
        'Dry run: user:default/ann would be asked for "A database"; 1 would have to approve, and see 0 files',
      );
    });
  });

  describe('gate:wait', () => {
    it('waits until something happens', async () => {
      const { asked, wait } = setUp();
      await expect(wait({ until: '2027-01-01T00:00:00Z' })).rejects.toThrow(
        'Waits for 2027-01-01T00:00:00.000Z',
      );
      await expect(
        wait({ entity: { ref: 'component:orders' }, onExpiry: 'continue' }),
      ).rejects.toThrow('Waits for component:default/orders to be in the');
      const gate = { entityRef: 'component:orders', track: 'p', level: 'gold' };
      await expect(wait({ gate, expires: { days: 1 } })).rejects.toThrow(
        'Waits for component:default/orders to reach gold of p',
      );
      expect(asked.map(waitOf)).toEqual([
        { until: '2027-01-01T00:00:00.000Z', onExpiry: 'fail' },
        { entity: { ref: 'component:default/orders' }, onExpiry: 'continue' },
        {
          gate: { ...gate, entityRef: 'component:default/orders' },
          expiresAt: expect.stringMatching(/Z$/),
          onExpiry: 'fail',
        },
      ]);
    });

    it('says where a signed call has to go, and gives what it brought', async () => {
      const output = { openedAt: 'now', expired: false, body: { ok: [1] } };
      const { logger, wait } = setUp(open(output));
      const webhook = { secret: 'sixteen letters!' };
      expect(await wait({ webhook })).toEqual(output);
      expect(logger.info).toHaveBeenCalledWith(
        'Waits for POST https://portal/api/golden-paths/webhooks/t1/ask',
      );
      await expect(wait({ webhook: { secret: 'short' } })).rejects.toThrow(
        'webhook.secret: must have at least 16 characters',
      );
    });

    it('waits for one thing, and for none in a dry run', async () => {
      const { asked, wait } = setUp();
      await expect(wait({})).rejects.toThrow(
        'gate:wait needs exactly one of until, entity, gate and webhook',
      );
      const outputs = await wait({ until: 'PT1H' }, { isDryRun: true });
      expect(outputs).toMatchObject({ expired: false });
      expect(asked).toEqual([]);
    });
  });
});
