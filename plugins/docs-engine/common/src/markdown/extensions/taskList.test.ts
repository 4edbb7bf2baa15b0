import { htmlOf, lines } from '../__testUtils__/htmlOf';

const html = (text: string, options: Record<string, unknown> = {}) =>
  htmlOf(text, { 'pymdownx.tasklist': options });

const task = (content: string) => `<li class="task-list-item">${content}</li>`;

describe('taskList', () => {
  it('puts a check box in front of items', () => {
    expect(html('- [ ] a *b*\n- [x] c\n- [X] d\n- e')).toBe(
      `<ul class="task-list">${task('<input type="checkbox" disabled/> a <em>b</em>')}${task(
        '<input type="checkbox" disabled checked/> c',
      )}${task('<input type="checkbox" disabled checked/> d')}<li>e</li></ul>`,
    );
  });

  it('reads numbered lists as well', () => {
    expect(html('1. [ ] a')).toBe(
      `<ol class="task-list">${task('<input type="checkbox" disabled/> a')}</ol>`,
    );
  });

  it('reads the first paragraph of an item', () => {
    expect(html('- [ ] a\n\n    b')).toBe(
      `<ul class="task-list">${task(
        '<p><input type="checkbox" disabled/> a</p><p>b</p>',
      )}</ul>`,
    );
  });

  it.each([['[ ]a'], ['[-] a'], ['[] a'], ['[x]'], ['\\[ ] a'], ['a [ ] b']])(
    'leaves the item %j alone',
    text => {
      expect(html(`- ${text}`)).not.toContain('task-list');
    },
  );

  it('marks the lists that have tasks only', () => {
    expect(html(lines('- a', '    - [ ] b'))).toBe(
      `<ul><li>a<ul class="task-list">${task(
        '<input type="checkbox" disabled/> b',
      )}</ul></li></ul>`,
    );
  });

  it('draws boxes that a stylesheet can change', () => {
    expect(html('- [x] a', { custom_checkbox: true })).toContain(
      '<label class="task-list-control"><input type="checkbox" disabled checked/><span class="task-list-indicator"></span></label> a',
    );
  });

  it('lets readers change them', () => {
    expect(html('- [ ] a', { clickable_checkbox: true })).toContain(
      '<input type="checkbox"/> a',
    );
  });
});
