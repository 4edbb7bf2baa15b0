import { drawBadge } from './drawBadge';

/** Contrast of two colours after WCAG 2.2. */
function contrast(one: string, other: string): number {
  const luminance = (hex: string) => {
    const [r, g, b] = [1, 3, 5]
      .map(at => parseInt(hex.slice(at, at + 2), 16) / 255)
      .map(c => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

describe('drawBadge', () => {
  it('says the track and the level', () => {
    const svg = drawBadge({ label: 'Security', message: 'Silver', share: 0.5 });
    expect(svg).toContain('<title id="title">Security: Silver</title>');
    expect(svg).toContain('role="img" aria-labelledby="title desc"');
    expect(svg).toMatch(
      /<text [^>]+>Security<\/text><text [^>]+>Silver<\/text>/,
    );
  });

  it.each([undefined, 0, 0.25, 0.5, 0.75, 1, 7])(
    'can be read at a share of %s',
    share => {
      const svg = drawBadge({ label: 'Track', message: 'level', share });
      const fills = [...svg.matchAll(/fill="(#[0-9a-f]{6})"/g)];
      expect(fills).toHaveLength(2);
      for (const [, fill] of fills) {
        expect(contrast(fill, '#ffffff')).toBeGreaterThanOrEqual(4.5);
      }
    },
  );

  it('lets no title become markup', () => {
    const svg = drawBadge({
      label: `<script>alert("1")</script>`,
      message: `'&'`,
    });
    expect(svg).not.toContain('<script');
    expect(svg).toContain(
      '&#60;script&#62;alert(&#34;1&#34;)&#60;/script&#62;',
    );
    expect(svg).toContain('&#39;&#38;&#39;');
  });

  it('leaves out what XML cannot hold, and cuts long titles', () => {
    const svg = drawBadge({
      label: 'a\u0000b\uD800',
      message: '🥇'.repeat(50),
    });
    expect(svg).toContain('a b: ');
    expect(svg).toContain(`${'🥇'.repeat(39)}…`);
    expect(svg).not.toContain('🥇'.repeat(40));
  });
});
