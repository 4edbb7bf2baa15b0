/**
 * A node of the page while it is being read. Text lies where it stands in the
 * source: before the first child in `text`, behind an element in its `tail`.
 * That is what lets a rule look back at "the last thing of its parent".
 */
export class Element {
  text = '';
  tail = '';
  /** The text is final: no inline syntax is read in it. */
  atomic = false;
  /** The same for the tail. */
  atomicTail = false;
  readonly children: Element[] = [];
  /** Made when it is first asked for: most elements have no attributes. */
  private map: Map<string, string> | undefined;

  constructor(
    public tag: string,
    attributes?: Record<string, string>,
  ) {
    if (attributes) {
      this.map = new Map();
      for (const name of Object.keys(attributes)) {
        this.map.set(name, attributes[name]);
      }
    }
  }

  get attributes(): Map<string, string> {
    this.map ??= new Map();
    return this.map;
  }

  /** The value of an attribute; costs nothing for elements without any. */
  attribute(name: string): string | undefined {
    return this.map?.get(name);
  }

  get hasAttributes(): boolean {
    return this.map !== undefined && this.map.size > 0;
  }

  /** Appends a new child and returns it. */
  add(tag: string, attributes?: Record<string, string>): Element {
    const child = new Element(tag, attributes);
    this.children.push(child);
    return child;
  }

  get last(): Element | undefined {
    return this.children[this.children.length - 1];
  }

  /** All text below, without tags; tails of descendants included. */
  get textContent(): string {
    let text = this.text;
    for (const child of this.children) {
      text += child.textContent + child.tail;
    }
    return text;
  }

  /** Adds a class name behind those that are there. */
  addClass(name: string) {
    const before = this.attributes.get('class');
    this.attributes.set('class', before ? `${before} ${name}` : name);
  }
}
