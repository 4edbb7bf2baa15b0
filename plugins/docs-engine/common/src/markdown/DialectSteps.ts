import { Registry } from './Registry';
import type {
  BlockProcessor,
  InlinePattern,
  Pipeline,
  Postprocessor,
  Preprocessor,
  TreeProcessor,
} from './types';

/** The steps of one combination of extensions; pages share it. */
export class DialectSteps implements Pipeline {
  readonly preprocessors = new Registry<Preprocessor>();
  readonly blocks = new Registry<BlockProcessor>();
  readonly inline = new Registry<InlinePattern>();
  readonly tree = new Registry<TreeProcessor>();
  readonly post = new Registry<Postprocessor>();
  readonly escapes = new Set('\\`*_{}[]()>#+-.!');
  readonly extensions: ReadonlySet<string>;

  /** @param options - of each extension, by its name without `markdown.extensions.` */
  constructor(private readonly options: Map<string, Record<string, unknown>>) {
    this.extensions = new Set(options.keys());
  }

  optionsOf(name: string): Record<string, unknown> {
    return this.options.get(name) ?? {};
  }
}
