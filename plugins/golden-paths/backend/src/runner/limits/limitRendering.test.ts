import { createRequire } from 'node:module';
import type * as Nunjitsu from 'nunjitsu';
import { limitRendering } from './limitRendering';

const engine: typeof Nunjitsu = createRequire(
  require.resolve('@backstage/plugin-scaffolder-backend'),
)('nunjitsu');

const many = 'a'.repeat(60);
const endless = `\${{ r/^(a+)+$/.test("${many}!") }}`;

describe('the limits of template code', () => {
  const unlimited = engine.createTemplateRenderer;
  let renderer: Nunjitsu.TemplateRenderer;
  beforeAll(() => {
    limitRendering(5_000);
    limitRendering(100);
    renderer = engine.createTemplateRenderer({ allowRegexExecution: true });
  });

  it('leave templates within them as they are', () => {
    const stock = unlimited({ allowRegexExecution: true });
    const context = { values: { name: 'aab', list: [1, 2] } };
    for (const source of [
      'plain text',
      'https://example.com/docker/image',
      '${{ values.list }}',
      "${{ values.name | replace(r/a+/, 'x') }} and ${{ r/b$/.test(values.name) }}",
      '{% for i in values.list %}${{ i }},{% endfor %}',
    ]) {
      expect(renderer.render(source, context)).toBe(
        stock.render(source, context),
      );
      expect(
        renderer.renderValue(source, renderer.prepareContext(context)),
      ).toEqual(stock.renderValue(source, context));
    }
  });

  it('end regular expressions that never would, and name what it was', () => {
    const problem = expect.objectContaining({
      name: 'InputError',
      isTemplateLimit: true,
      message: `The template took longer than 0.1 s to render (goldenPaths.runner.renderTimeout): ${endless}`,
    });
    const source = `# Some file\n\${{ values.name }} ${endless} {{ other }}`;
    expect(thrownBy(() => renderer.render(source))).toEqual(problem);
    expect(thrownBy(() => renderer.renderValue(endless))).toEqual(problem);
  });

  it('end also what a filter of the engine matches', () => {
    expect(() =>
      renderer.render(`\${{ "${many}!" | replace(r/^(a+)+$/, 'x') }}`),
    ).toThrow('The template took longer than 0.1 s to render');
  });

  it('leave the engine able to render what comes next', () => {
    expect(() => renderer.render(endless)).toThrow('took longer');
    expect(renderer.render("${{ r/(b)/.test('abc') }}")).toBe('true');
  });

  it('say which limit of the engine a loop exceeds', () => {
    const loop = '{% for i in range(10000000) %}${{ i }}{% endfor %}';
    expect(thrownBy(() => renderer.render(loop))).toEqual(
      expect.objectContaining({
        name: 'InputError',
        isTemplateLimit: true,
        message: expect.stringMatching(
          /^The template does too much to be rendered\. Template evaluation exceeded the work unit limit of 1000000 .* at line 1, column 13: \{% for/,
        ),
      }),
    );
  });

  it('leave mistakes of a template to the engine', () => {
    expect(thrownBy(() => renderer.render('${{ 1 | nothing }}'))).toMatchObject(
      { name: 'TemplateRenderError' },
    );
  });
});

function thrownBy(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  return undefined;
}
