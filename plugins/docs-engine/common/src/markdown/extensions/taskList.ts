import type { Element } from '../Element';
import type { Extension, Page } from '../types';

const BOX = /^ *\[([xX ])\] +/;

/**
 * `pymdownx.tasklist`: list items that begin with `[ ]` or `[x]`.
 *
 * Options: `custom_checkbox` adds an element that a stylesheet can draw,
 * `clickable_checkbox` lets readers change it (nothing is stored).
 */
export const taskList: Extension = ({ tree }, options) => {
  const isCustom = options.custom_checkbox === true;
  const state = options.clickable_checkbox === true ? '' : ' disabled';
  const boxOf = (isChecked: boolean) => {
    const input = `<input type="checkbox"${state}${isChecked ? ' checked' : ''}/>`;
    return isCustom
      ? `<label class="task-list-control">${input}<span class="task-list-indicator"></span></label>`
      : input;
  };
  tree.register(
    'task-list',
    {
      run(root, page) {
        const open = [root];
        for (let element = open.pop(); element; element = open.pop()) {
          if (element.tag === 'ul' || element.tag === 'ol') {
            markList(element, page, boxOf);
          }
          for (const child of element.children) {
            open.push(child);
          }
        }
      },
    },
    25,
  );
};

function markList(
  list: Element,
  page: Page,
  boxOf: (isChecked: boolean) => string,
) {
  const tasks = list.children.filter(
    item => item.tag === 'li' && markItem(item, page, boxOf),
  );
  if (tasks.length > 0) {
    list.addClass('task-list');
  }
}

function markItem(
  item: Element,
  page: Page,
  boxOf: (isChecked: boolean) => string,
): boolean {
  const [first] = item.children;
  const holder = !item.text.trim() && first?.tag === 'p' ? first : item;
  const match = BOX.exec(holder.text);
  if (!match || holder.atomic) {
    return false;
  }
  const box = page.stash.store(boxOf(match[1] !== ' '));
  holder.text = `${box} ${holder.text.slice(match[0].length)}`;
  item.addClass('task-list-item');
  return true;
}
