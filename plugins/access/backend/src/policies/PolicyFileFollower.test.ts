import { mockServices } from '@backstage/backend-test-utils';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { PolicyDocument } from '@callboard/plugin-access-common';
import { aDocument } from './__testUtils__/policies';
import type { FileNews } from '@callboard/backend-kit';
import { PolicyFileFollower } from './PolicyFileFollower';

type Sent = Parameters<NotificationService['send']>[0];

describe('PolicyFileFollower', () => {
  let news: FileNews<PolicyDocument> | undefined;
  let published: PolicyDocument[];
  let sent: Sent[];
  let databaseProblem: Error | undefined;
  let notificationsProblem: Error | undefined;
  const logger = mockServices.logger.mock();
  const auditor = mockServices.auditor.mock();

  const follow = (admins = ['group:default/platform']) =>
    new PolicyFileFollower({
      path: '/etc/policy.yaml',
      file: {
        async look() {
          const found = news;
          news = undefined;
          return found;
        },
      },
      publish: async document => {
        if (databaseProblem) {
          throw databaseProblem;
        }
        published.push(document);
      },
      admins,
      auditor,
      logger,
      notifications: {
        send: async options => {
          if (notificationsProblem) {
            throw notificationsProblem;
          }
          sent.push(options);
        },
      },
    });

  beforeEach(() => {
    jest.clearAllMocks();
    news = undefined;
    published = [];
    sent = [];
    databaseProblem = undefined;
    notificationsProblem = undefined;
  });

  it('publishes what is new, once', async () => {
    const follower = follow();
    news = { content: aDocument('one') };
    await follower.refresh();
    await follower.refresh();
    expect(published).toEqual([aDocument('one')]);
    expect(follower.problem).toBeUndefined();
  });

  it('complains about a broken file everywhere, and publishes nothing', async () => {
    const fail = jest.fn();
    auditor.createEvent.mockResolvedValue({ success: jest.fn(), fail });
    const follower = follow();
    news = { problem: 'rules[0].effect: must be allow or deny' };
    await follower.refresh();
    await follower.tell();

    expect(published).toEqual([]);
    expect(follower.problem).toBe(
      'The policy file /etc/policy.yaml is not used, the last good policy holds: rules[0].effect: must be allow or deny',
    );
    expect(logger.error).toHaveBeenCalledWith(follower.problem);
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'policy-file-read',
        severityLevel: 'high',
      }),
    );
    expect(fail).toHaveBeenCalled();
    expect(sent).toEqual([
      {
        recipients: { type: 'entity', entityRef: ['group:default/platform'] },
        payload: expect.objectContaining({
          severity: 'critical',
          description: follower.problem,
          scope: 'access:policy-file',
        }),
      },
    ]);
  });

  it('says when the file is good again', async () => {
    auditor.createEvent.mockResolvedValue({
      success: jest.fn(),
      fail: jest.fn(),
    });
    const follower = follow();
    news = { problem: 'is broken' };
    await follower.refresh();
    news = { content: aDocument('mended') };
    await follower.refresh();
    await follower.tell();
    expect(follower.problem).toBeUndefined();
    expect(published).toEqual([aDocument('mended')]);
    expect(sent.map(({ payload }) => payload.title)).toEqual([
      'The policy file is good again',
    ]);
  });

  it('tries again to publish while the database is away', async () => {
    const follower = follow();
    databaseProblem = new Error('connection refused');
    news = { content: aDocument('one') };
    await follower.refresh();
    await follower.refresh();
    expect(logger.error).toHaveBeenCalledTimes(1);
    databaseProblem = undefined;
    await follower.refresh();
    expect(published).toEqual([aDocument('one')]);
  });

  it('tells the admins when notifications work again, and gives up in the end', async () => {
    auditor.createEvent.mockResolvedValue({
      success: jest.fn(),
      fail: jest.fn(),
    });
    const follower = follow();
    notificationsProblem = new Error('404');
    news = { problem: 'is broken' };
    await follower.refresh();
    await follower.tell();
    notificationsProblem = undefined;
    await follower.tell();
    expect(sent).toHaveLength(1);

    notificationsProblem = new Error('404');
    news = { problem: 'is still broken' };
    await follower.refresh();
    for (let tries = 0; tries < 20; tries++) {
      await follower.tell();
    }
    expect(logger.warn).toHaveBeenCalledTimes(1);
    notificationsProblem = undefined;
    await follower.tell();
    expect(sent).toHaveLength(1);
  });

  it('tells nobody when nobody is configured', async () => {
    auditor.createEvent.mockResolvedValue({
      success: jest.fn(),
      fail: jest.fn(),
    });
    const follower = follow([]);
    news = { problem: 'is broken' };
    await follower.refresh();
    await follower.tell();
    expect(sent).toEqual([]);
  });
});
