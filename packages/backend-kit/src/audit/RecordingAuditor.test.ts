import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { NotAllowedError } from '@backstage/errors';
import { audited } from './audited';
import type { AuditRecord } from './AuditRecord';
import type { AuditRequest } from './AuditRequest';
import { createAuditTrail } from './AuditTrail';
import { rememberRequest } from './requestOf';
import { RecordingAuditor } from './RecordingAuditor';

const AT = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:]{8}\.\d{3}Z$/);

function aRequest(headers: Record<string, string> = {}): AuditRequest {
  const all: Record<string, string> = {
    authorization: mockCredentials.user.header('user:default/ada'),
    'user-agent': 'curl/8',
    ...headers,
  };
  const request: Partial<AuditRequest> = {
    headers: all,
    ip: '10.0.0.7',
    method: 'POST',
    originalUrl: '/api/scaffolder/v2/tasks?token=abc',
  };
  return Object.assign(request, {
    get: (name: string) => all[name],
  }) as AuditRequest;
}

describe('RecordingAuditor', () => {
  const records: AuditRecord[] = [];
  const logged = mockServices.auditor.mock();
  const trail = createAuditTrail({ secrets: [] });
  trail.addSink(record => void records.push(record));
  const auditor = RecordingAuditor.create({
    pluginId: 'scaffolder',
    inner: logged,
    isLogged: severity => severity !== 'low',
    trail,
    auth: mockServices.auth(),
    httpAuth: mockServices.httpAuth(),
  });

  beforeEach(() => {
    records.length = 0;
    jest.clearAllMocks();
  });

  it('makes lines of the log only where they come out of it', async () => {
    await auditor.createEvent({ eventId: 'read', request: aRequest() });
    expect(logged.createEvent).not.toHaveBeenCalled();
    await auditor.createEvent({
      eventId: 'write',
      severityLevel: 'high',
      request: aRequest(),
    });
    expect(logged.createEvent).toHaveBeenCalledTimes(1);
  });

  it('records each stage with who, from where, what and to what', async () => {
    const event = await auditor.createEvent({
      eventId: 'task',
      severityLevel: 'medium',
      request: aRequest(),
      meta: { templateRef: 'template:default/node', actionType: 'create' },
    });
    await event.success({ meta: { taskId: '4f' } });

    const shared = {
      at: AT,
      pluginId: 'scaffolder',
      eventId: 'task',
      severity: 'medium',
      actor: 'user:default/ada',
      ip: '10.0.0.7',
      userAgent: 'curl/8',
      request: 'POST /api/scaffolder/v2/tasks',
      target: 'template:default/node',
      correlationId: records[0].correlationId,
    };
    expect(records).toEqual([
      {
        ...shared,
        result: 'started',
        meta: { templateRef: 'template:default/node', actionType: 'create' },
      },
      {
        ...shared,
        result: 'succeeded',
        meta: {
          templateRef: 'template:default/node',
          actionType: 'create',
          taskId: '4f',
        },
      },
    ]);
    expect(logged.createEvent).toHaveBeenCalledTimes(1);
  });

  it('tells what was refused from what failed', async () => {
    const first = await auditor.createEvent({
      eventId: 'task',
      severityLevel: 'medium',
    });
    await first.fail({ error: new NotAllowedError('not yours') });
    const second = await auditor.createEvent({
      eventId: 'task',
      severityLevel: 'medium',
    });
    await second.fail({ error: new Error('disk full'), meta: { id: 7 } });
    expect(records.map(({ result, error }) => [result, error])).toEqual([
      ['started', undefined],
      ['denied', 'NotAllowedError: not yours'],
      ['started', undefined],
      ['failed', 'Error: disk full'],
    ]);
    expect(records[3]).toMatchObject({ target: 'id:7', severity: 'medium' });
  });

  it('records a read once, with what became of it', async () => {
    const read = await auditor.createEvent({ eventId: 'entity-fetch' });
    expect(records).toEqual([]);
    await read.success();
    expect(records).toMatchObject([{ result: 'succeeded', severity: 'low' }]);
  });

  it('names the plugin itself where there is no request', async () => {
    await auditor.createEvent({
      eventId: 'task',
      severityLevel: 'medium',
    });
    expect(records[0]).toMatchObject({ actor: 'plugin:test' });
    expect(records[0]).not.toHaveProperty('ip');
  });

  it('names who asked for a run that comes later', async () => {
    await auditor.createEvent({
      eventId: 'task',
      severityLevel: 'medium',
      meta: { createdBy: 'user:default/ada', taskId: '4f' },
    });
    expect(records[0]).toMatchObject({
      actor: 'user:default/ada',
      via: 'plugin:test',
      target: 'task:4f',
    });
  });

  it('knows the request that credentials came with', async () => {
    const credentials = mockCredentials.user('user:default/ada');
    rememberRequest(credentials, aRequest({ 'x-correlation-id': 'build-77' }));
    await audited(
      auditor,
      {
        eventId: 'publish',
        severityLevel: 'high',
        credentials,
        meta: { policyVersion: 3 },
      },
      async () => {},
    );
    expect(records[1]).toMatchObject({
      actor: 'user:default/ada',
      ip: '10.0.0.7',
      correlationId: 'build-77',
      target: 'policy:3',
      result: 'succeeded',
    });
    expect(logged.createEvent).toHaveBeenCalledWith(
      expect.not.objectContaining({ credentials }),
    );
  });

  it('takes over a valid correlation id, and gives all events of a request one', async () => {
    const correlate = async (headers: Record<string, string>) => {
      records.length = 0;
      const request = aRequest(headers);
      const event = { severityLevel: 'medium' } as const;
      await auditor.createEvent({ ...event, eventId: 'a', request });
      await auditor.createEvent({ ...event, eventId: 'b', request });
      expect(records[0].correlationId).toBe(records[1].correlationId);
      return records[0].correlationId;
    };
    const uuid = /^[\w-]{36}$/;
    expect(await correlate({ 'x-correlation-id': 'build-1234' })).toBe(
      'build-1234',
    );
    expect(
      await correlate({
        traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
      }),
    ).toBe('0af7651916cd43dd8448eb211c80319c');
    expect(await correlate({ 'x-correlation-id': 'a\nb' })).toMatch(uuid);
    expect(
      await correlate({
        traceparent: `00-${'0'.repeat(32)}-b7ad6b7169203331-01`,
      }),
    ).toMatch(uuid);
  });

  it('refuses a request with bad credentials, as upstream does', async () => {
    const request = aRequest({
      authorization: mockCredentials.user.invalidHeader(),
    });
    await expect(
      auditor.createEvent({ eventId: 'task', request }),
    ).rejects.toMatchObject({ name: 'AuthenticationError' });
    expect(records).toEqual([]);
  });
});
