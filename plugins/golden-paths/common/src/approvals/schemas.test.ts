import {
  approvalAnswerSchema,
  approvalSchema,
  gateAnswerSchema,
  gateRequestSchema,
} from './schemas';
import type { GateAnswer, GateRequest } from './gates';
import type { Approval } from './types';

const source = { taskId: 't1', stepId: 'ask', round: 1 };
const approval = {
  title: 'A production database',
  parameters: {},
  files: [],
  approvers: { groups: ['group:default/platform'] },
  required: 1,
  selfApproval: false,
  onExpiry: 'refuse' as const,
};

/** Compiles when the schema gives what the type says. */
const types: [Approval, GateAnswer, GateRequest][] = [];
types.push([
  {} as ReturnType<typeof approvalSchema.parse>,
  {} as ReturnType<typeof gateAnswerSchema.parse>,
  {} as ReturnType<typeof gateRequestSchema.parse>,
]);

describe('what is asked of a gate', () => {
  const problemsOf = (request: object) =>
    gateRequestSchema
      .safeParse({ ...source, ...request })
      .error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`);

  it('is an approval, or something to wait for', () => {
    expect(problemsOf({ approval })).toBeUndefined();
    const wait = { until: '2027-01-01T00:00:00Z', onExpiry: 'fail' };
    expect(problemsOf({ wait })).toBeUndefined();
    const either = [' must ask for an approval, or wait for something'];
    expect(problemsOf({})).toEqual(either);
    expect(problemsOf({ wait, approval })).toEqual(either);
  });

  it.each([
    [{}, 'approval.approvers must name somebody'],
    [{ groups: ['platform'] }, 'must be a full reference'],
    [{ users: ['group:default/a'] }, 'such as "user:default/ann"'],
  ])('names approvers: %j', (approvers, expected) => {
    const [problem] =
      problemsOf({ approval: { ...approval, approvers } }) ?? [];
    expect(problem).toContain(expected);
  });

  it('waits for one thing', () => {
    const webhook = { secret: 'sixteen letters!' };
    const until = '2027-01-01T00:00:00Z';
    expect(problemsOf({ wait: { webhook, until, onExpiry: 'fail' } })).toEqual([
      'wait must wait for exactly one of until, entity, gate and webhook',
    ]);
    expect(
      problemsOf({ wait: { webhook: { secret: 'short' }, onExpiry: 'fail' } }),
    ).toEqual(['wait.webhook.secret must have at least 16 characters']);
    expect(problemsOf({ wait: { until: 'soon', onExpiry: 'fail' } })).toEqual([
      'wait.until must be a moment as in ISO 8601, such as "2026-03-01T12:00:00Z"',
    ]);
  });
});

describe('an answer to an approval', () => {
  it('says why it refuses', () => {
    const isFine = (answer: object) =>
      approvalAnswerSchema.safeParse(answer).success;
    expect(isFine({ decision: 'approve' })).toBe(true);
    expect(isFine({ decision: 'refuse', comment: 'Too big' })).toBe(true);
    expect(isFine({ decision: 'refuse' })).toBe(false);
    expect(isFine({ decision: 'refuse', comment: ' ' })).toBe(false);
  });
});
