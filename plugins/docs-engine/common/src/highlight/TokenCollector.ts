import type { Emitter } from 'highlight.js';
import { pygmentsClass } from './scopeClasses';
import type { Token } from './Token';

/** Takes what highlight.js finds as a flat list of tokens instead of HTML. */
export class TokenCollector implements Emitter {
  readonly tokens: Token[] = [];
  private readonly open: string[] = [''];

  /** @param language - name of the grammar */
  constructor(private readonly language: string) {}

  addText(text: string) {
    if (!text) {
      return;
    }
    const className = this.open[this.open.length - 1];
    const last = this.tokens[this.tokens.length - 1];
    if (last?.className === className) {
      last.text += text;
    } else {
      this.tokens.push({ text, className });
    }
  }

  startScope(name: string) {
    const outer = this.open[this.open.length - 1];
    this.open.push(pygmentsClass(name, this.language) ?? outer);
  }

  endScope() {
    if (this.open.length > 1) {
      this.open.pop();
    }
  }

  openNode(name: string) {
    this.startScope(name);
  }

  closeNode() {
    this.endScope();
  }

  __addSublanguage(emitter: Emitter) {
    if (emitter instanceof TokenCollector) {
      for (const token of emitter.tokens) {
        this.tokens.push(token);
      }
    }
  }

  finalize() {
    this.open.length = 1;
  }

  toHTML(): string {
    return '';
  }
}
