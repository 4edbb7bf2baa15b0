import {
  coreServices,
  createBackendPlugin,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import type {
  BackstageCredentials,
  RootLoggerService,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import request from 'supertest';
import type { AuditRecord } from './AuditRecord';
import { auditTrailServiceRef, createAuditTrail } from './AuditTrail';
import { recordingAuditorFactory } from './recordingAuditorFactory';
import { watchRequestsFactory } from './watchRequestsFactory';

/** Takes the bearer for the subject. */
const httpAuth = createServiceFactory({
  service: coreServices.httpAuth,
  deps: {},
  factory: () => ({
    credentials: async (req: {
      headers: { authorization?: string };
    }): Promise<BackstageCredentials<never>> =>
      mockCredentials.service(
        req.headers.authorization?.replace('Bearer ', ''),
      ) as BackstageCredentials<never>,
    issueUserCookie: async () => ({ expiresAt: new Date() }),
  }),
});

describe('the auditor of a backend', () => {
  const records: AuditRecord[] = [];
  const trail = createServiceFactory({
    service: auditTrailServiceRef,
    deps: {},
    factory: () => {
      const made = createAuditTrail({ secrets: [] });
      made.addSink(record => void records.push(record));
      return made;
    },
  });
  const plugin = createBackendPlugin({
    pluginId: 'example',
    register(env) {
      env.registerInit({
        deps: {
          auditor: coreServices.auditor,
          httpRouter: coreServices.httpRouter,
          scheduler: coreServices.scheduler,
        },
        async init({ auditor, httpRouter }) {
          httpRouter.use(async (req, res, next) => {
            if (req.path !== '/') {
              next();
              return;
            }
            const event = await auditor.createEvent({
              eventId: 'look',
              severityLevel: 'medium',
              request: req,
            });
            await event.success();
            res.json({});
          });
        },
      });
    },
  });

  afterEach(() => {
    records.length = 0;
  });

  it('keeps events, and once a minute the use of foreign tokens', async () => {
    const backend = await startTestBackend({
      features: [
        plugin,
        trail,
        recordingAuditorFactory,
        watchRequestsFactory,
        httpAuth,
      ],
    });
    const look = (as: string) =>
      request(backend.server)
        .get('/api/example?token=abc')
        .set('authorization', `Bearer ${as}`)
        .expect(200);
    await look('external:ci');
    await look('external:ci');
    await look('plugin:catalog');
    await backend.stop();

    const said = records.map(({ actor, eventId, result }) => [
      actor,
      eventId,
      result,
    ]);
    expect(said).toEqual([
      ['external:ci', 'token-use', 'succeeded'],
      ['external:ci', 'look', 'started'],
      ['external:ci', 'look', 'succeeded'],
      ['external:ci', 'look', 'started'],
      ['external:ci', 'look', 'succeeded'],
      ['plugin:catalog', 'look', 'started'],
      ['plugin:catalog', 'look', 'succeeded'],
    ]);
    expect(records[0]).toMatchObject({
      pluginId: 'example',
      request: 'GET /api/example',
      correlationId: records[1].correlationId,
    });
  });

  it('keeps what the framework does for a plugin on request', async () => {
    const backend = await startTestBackend({
      features: [plugin, trail, watchRequestsFactory, httpAuth],
    });
    await request(backend.server)
      .post('/api/example/.backstage/scheduler/v1/tasks/refresh/trigger')
      .set('authorization', 'Bearer plugin:devtools')
      .expect(404);
    await backend.stop();
    expect(records).toEqual([
      expect.objectContaining({
        pluginId: 'example',
        eventId: 'scheduled-task-trigger',
        target: 'scheduled-task:refresh',
        actor: 'plugin:devtools',
        result: 'failed',
        error: 'Answered with status 404',
      }),
    ]);
  });

  it("logs what upstream's auditor logs", async () => {
    const { rootLogger, lines } = recordingLogger();
    const backend = await startTestBackend({
      features: [
        plugin,
        recordingAuditorFactory,
        createServiceFactory({
          service: coreServices.rootLogger,
          deps: {},
          factory: () => rootLogger,
        }),
        createServiceFactory({
          service: coreServices.logger,
          deps: {},
          factory: () => rootLogger,
        }),
      ],
    });
    await request(backend.server).get('/api/example').expect(200);
    await backend.stop();

    expect(lines.filter(({ isAuditEvent }) => isAuditEvent)).toEqual(
      ['initiated', 'succeeded'].map(status =>
        expect.objectContaining({
          level: 'info',
          message: 'example.look',
          plugin: 'example',
          severityLevel: 'medium',
          status,
          actor: expect.objectContaining({ actorId: 'user:default/mock' }),
          request: { method: 'GET', url: '/api/example' },
        }),
      ),
    );
  });
});

function recordingLogger() {
  const lines: JsonObject[] = [];
  const make = (meta: JsonObject): RootLoggerService => {
    const write =
      (level: string) => (message: string, more?: Error | JsonObject) =>
        void lines.push({ ...meta, ...(more as JsonObject), level, message });
    return {
      child: more => make({ ...meta, ...more }),
      debug: write('debug'),
      info: write('info'),
      warn: write('warn'),
      error: write('error'),
    };
  };
  return { lines, rootLogger: make({}) };
}
