import { actsOfNotice } from './actsOfNotice';

const asked = {
  link: '/golden-paths/approvals/a1',
  scope: 'golden-paths:approval:a1:waiting',
};

describe('actsOfNotice', () => {
  it('leads to the confirmation of each answer', () => {
    expect(actsOfNotice(asked)).toEqual([
      { word: 'Approve', href: '/golden-paths/approvals/a1?decide=approve' },
      { word: 'Refuse', href: '/golden-paths/approvals/a1?decide=refuse' },
    ]);
  });

  it.each([
    {},
    { ...asked, scope: 'golden-paths:approval:a1:approved' },
    { ...asked, link: '/golden-paths/approvals' },
    { ...asked, link: 'https://example.com/golden-paths/approvals/a1' },
    { link: asked.link },
  ])('offers nothing for %j', notice => {
    expect(actsOfNotice(notice)).toEqual([]);
  });
});
