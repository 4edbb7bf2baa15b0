import type { Notification } from '@backstage/plugin-notifications-common';
import { approvalActs } from '../gates/approvals/approvalActs';
import { MailRenderer } from './MailRenderer';

const renderer = new MailRenderer({
  actsOf: approvalActs,
  portalUrl: 'https://portal.example/p',
});

function aNotification(payload: object): Notification {
  return {
    id: 'n 1',
    user: 'user:default/ada',
    created: new Date('2026-11-01'),
    origin: 'plugin:golden-paths',
    payload: { title: 'Asked', ...payload },
  };
}

describe('MailRenderer', () => {
  it('says what can be done, with links into the portal', async () => {
    const asked = aNotification({
      title: 'Your approval\nis asked for',
      description: 'A database',
      link: '/golden-paths/approvals/1',
      scope: 'golden-paths:approval:1:waiting',
    });
    expect(await renderer.getSubject(asked)).toBe('Your approval is asked for');
    expect(await renderer.getText(asked)).toBe(
      `A database

Open: https://portal.example/p/golden-paths/approvals/1
Approve: https://portal.example/p/golden-paths/approvals/1?decide=approve
Refuse: https://portal.example/p/golden-paths/approvals/1?decide=refuse`,
    );
    expect(await renderer.getHtml(asked)).toContain(
      '<a href="https://portal.example/p/golden-paths/approvals/1?decide=approve">Approve</a>',
    );
  });

  it('lets nobody put markup into a mail', async () => {
    const html = await renderer.getHtml(
      aNotification({
        title: '<b>x</b>',
        description: '<img src=x onerror="alert(1)">',
        link: 'https://a.example/"onclick="x',
      }),
    );
    expect(html).not.toMatch(/<(b|img)/);
    expect(html).toContain('href="https://a.example/&quot;onclick=&quot;x"');
  });

  it.each(['javascript:alert(1)', '//evil.example', 'data:text/html,x'])(
    'leads nowhere with %s',
    async link => {
      expect(await renderer.getText(aNotification({ link }))).toBe('');
    },
  );

  it('leads to the list when a notification has no link', async () => {
    const text = await renderer.getText(
      aNotification({ scope: 'golden-paths:approval:1:approved' }),
    );
    expect(text).toBe('Open: https://portal.example/p/notifications?id=n%201');
  });
});
