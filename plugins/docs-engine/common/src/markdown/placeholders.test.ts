import { PageState } from './PageState';
import { resolvePlaceholders } from './placeholders';

const page = () => new PageState({ file: 'a.md' }, { nesting: 10 });

describe('resolvePlaceholders', () => {
  it('gives block elements the place of their paragraph', () => {
    const state = page();
    const block = state.stash.store('<div>x</div>');
    const inline = state.stash.store('<b>');
    expect(
      resolvePlaceholders.run(`<p>${block}</p><p>${inline}</p>`, state),
    ).toBe('<div>x</div><p><b></p>');
  });

  it('looks into stashed HTML', () => {
    const state = page();
    const inner = state.stash.store('<i>');
    const outer = state.stash.store(`<b>${inner}`);
    expect(resolvePlaceholders.run(outer, state)).toBe('<b><i>');
  });

  it('puts characters back, and leaves what it does not know', () => {
    expect(
      resolvePlaceholders.run(
        '\u000242\u0003\u0002amp\u0003\u0002x\u0003',
        page(),
      ),
    ).toBe('*&\u0002x\u0003');
  });

  it('ends where HTML holds itself', () => {
    const state = page();
    const placeholder = state.stash.store('');
    state.stash.replace(0, `a${placeholder}`);
    expect(resolvePlaceholders.run(placeholder, state)).toMatch(/^a{50}/);
  });
});
