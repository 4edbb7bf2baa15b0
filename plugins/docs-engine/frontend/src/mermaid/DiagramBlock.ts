/** A diagram in a page: its source, and the drawing that stands in its place. */
export class DiagramBlock {
  readonly #source: HTMLElement;
  readonly #text: string;
  readonly #figure: HTMLElement;
  #theme?: string;

  /** @param source - the element that the reader shows */
  constructor(source: HTMLElement) {
    this.#source = source;
    // The reader puts a button into the element, so only the code is the source.
    this.#text = (source.querySelector('code') ?? source).textContent ?? '';
    this.#figure = source.ownerDocument.createElement('div');
    this.#figure.className = 'mermaid-figure';
    this.#figure.style.cssText = 'margin: 1em 0; overflow-x: auto;';
    source.before(this.#figure);
  }

  /**
   * Draws the diagram unless it is drawn in this theme. A diagram that cannot be
   * drawn shows its source and why.
   */
  async show(
    theme: string,
    draw: (source: string) => Promise<string>,
  ): Promise<void> {
    if (this.#theme === theme) {
      return;
    }
    this.#theme = theme;
    try {
      const svg = await draw(this.#text);
      if (this.#theme === theme) {
        this.#showDrawing(svg);
      }
    } catch (error) {
      this.#showFailure(error);
    }
  }

  #showDrawing(svg: string) {
    this.#figure.innerHTML = svg;
    this.#source.style.display = 'none';
    const drawing = this.#figure.querySelector('svg');
    if (drawing) {
      drawing.setAttribute('role', 'img');
      drawing.style.height = 'auto';
      drawing.style.display = 'block';
      drawing.style.marginInline = 'auto';
      const name = drawing.querySelector('title')?.textContent || 'Diagram';
      drawing.setAttribute('aria-label', name);
    }
  }

  #showFailure(error: unknown) {
    const message = this.#source.ownerDocument.createElement('p');
    message.setAttribute('role', 'alert');
    message.style.cssText =
      'border-left: 3px solid var(--cb-bad-border); padding: 4px 12px; background: var(--cb-bad-bg); color: var(--cb-bad-text);';
    const [reason] = `${error instanceof Error ? error.message : error}`.split(
      '\n',
    );
    message.textContent = `This diagram could not be drawn: ${reason.replace(/:\s*$/, '')}`;
    this.#figure.replaceChildren(message);
    this.#source.style.display = '';
  }
}
