import type { Element } from '../Element';

const NUMBERED = /_(\d{1,9})$/;

/** The ids of a page, so that each is given once. */
export class IdRegister {
  private readonly taken = new Set<string>();
  private readonly nextFree = new Map<string, number>();

  /** With the ids that a tree has already. */
  static of(root: Element): IdRegister {
    const register = new IdRegister();
    const open = [root];
    for (let element = open.pop(); element; element = open.pop()) {
      register.take(element.attribute('id'));
      for (const child of element.children) {
        open.push(child);
      }
    }
    return register;
  }

  /** Takes down an id that an element has already. */
  take(id: string | undefined) {
    if (id !== undefined) {
      this.taken.add(id);
    }
  }

  /** The wanted id, with the next free `_1`, `_2` … behind it if it is taken. */
  claim(wanted: string): string {
    if (wanted && !this.taken.has(wanted)) {
      this.taken.add(wanted);
      return wanted;
    }
    const match = NUMBERED.exec(wanted);
    const base = match ? wanted.slice(0, match.index) : wanted;
    const id = `${base}_${this.findFree(base, match ? Number(match[1]) + 1 : 1)}`;
    this.taken.add(id);
    return id;
  }

  /** Follows and shortens the chains of taken numbers. */
  private findFree(base: string, first: number): number {
    const passed: string[] = [];
    let number = first;
    for (
      let id = `${base}_${number}`;
      this.taken.has(id);
      id = `${base}_${number}`
    ) {
      passed.push(id);
      number = this.nextFree.get(id) ?? number + 1;
    }
    for (const id of passed) {
      this.nextFree.set(id, number);
    }
    return number;
  }
}
