import { makeAccessible } from './makeAccessible';

describe('makeAccessible', () => {
  it('names tasks after their text, and has one main part', () => {
    document.body.innerHTML =
      '<div><main><ul><li class="task-list-item"><label><input type="checkbox" disabled checked></label> Run the tests</li></ul></main></div>';
    makeAccessible(document.body);
    expect(document.querySelector('input')).toHaveAccessibleName(
      'Run the tests',
    );
    expect(document.querySelector('main')).toHaveAttribute(
      'role',
      'presentation',
    );
  });

  it('lets the keyboard scroll code', () => {
    document.body.innerHTML = '<pre><code>a long line</code></pre>';
    makeAccessible(document.body);
    expect(document.querySelector('code')).toHaveAttribute('tabindex', '0');
  });

  it('keeps a name that is there', () => {
    document.body.innerHTML =
      '<p class="task-list-item"><input type="checkbox" aria-label="Done"> Text</p>';
    makeAccessible(document.body);
    expect(document.querySelector('input')).toHaveAccessibleName('Done');
  });
});
