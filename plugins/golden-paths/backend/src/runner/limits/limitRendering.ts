import { createRequire } from 'node:module';
import type * as Nunjitsu from 'nunjitsu';
import { runBounded } from './runBounded';
import { TemplateTooLargeError } from './TemplateTooLargeError';

type Renderer = Nunjitsu.TemplateRenderer;

/** A literal like r/^a+$/: templates have no other way to a regular expression. */
const REGEX = /\br\//;
const EXPRESSION_WITH_REGEX = /\$?\{[{%](?:(?!\{[{%])[^])*?\br\/[^]*?[%}]\}/;
const LONGEST_SEARCHED = 10_000;
const LONGEST_EXCERPT = 120;

const timeouts = new WeakMap<object, { timeoutMs: number }>();

/**
 * Bounds how long each piece of template code may take in this process, whoever
 * renders it. The engine limits loops, nesting and output by itself but not
 * regular expressions, and offers no place to do so.
 *
 * @param timeoutMs - in milliseconds
 */
export function limitRendering(timeoutMs: number): void {
  // The scaffolder's own copy, whose functions it looks up when it calls them.
  const engine: typeof Nunjitsu = createRequire(
    require.resolve('@backstage/plugin-scaffolder-backend'),
  )('nunjitsu');
  const known = timeouts.get(engine);
  if (known) {
    known.timeoutMs = timeoutMs;
    return;
  }
  const limit = { timeoutMs };
  timeouts.set(engine, limit);
  const { createTemplateRenderer } = engine;
  Object.assign(engine, {
    createTemplateRenderer: (options?: Nunjitsu.TemplateRendererOptions) =>
      limited(createTemplateRenderer(options), limit),
  });
}

function limited(renderer: Renderer, limit: { timeoutMs: number }): Renderer {
  const within = <T>(source: string, render: () => T): T => {
    try {
      if (!REGEX.test(source)) {
        return render();
      }
      return runBounded(render, {
        timeoutMs: limit.timeoutMs,
        onTimeout: () => tookTooLong(source, limit.timeoutMs),
      });
    } catch (error) {
      throw explained(error, source);
    }
  };
  return {
    prepareContext: context => renderer.prepareContext(context),
    render: (source, ...rest) =>
      within(source, () => renderer.render(source, ...rest)),
    renderValue: (source, ...rest) =>
      within(source, () => renderer.renderValue(source, ...rest)),
  };
}

function tookTooLong(source: string, timeoutMs: number) {
  const [expression = source] =
    EXPRESSION_WITH_REGEX.exec(source.slice(0, LONGEST_SEARCHED)) ?? [];
  return new TemplateTooLargeError(
    `The template took longer than ${timeoutMs / 1000} s to render (goldenPaths.runner.renderTimeout): ${shortened(expression)}`,
  );
}

function explained(error: unknown, source: string) {
  return isEngineLimit(error)
    ? new TemplateTooLargeError(
        `The template does too much to be rendered. ${error.message}: ${shortened(source)}`,
      )
    : error;
}

function isEngineLimit(error: unknown): error is Error {
  return error instanceof Error && error.name === 'TemplateLimitError';
}

function shortened(source: string) {
  const text = source.trim();
  return text.length > LONGEST_EXCERPT
    ? `${text.slice(0, LONGEST_EXCERPT)}…`
    : text;
}
