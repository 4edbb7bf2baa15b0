import { diagramTheme } from './diagramTheme';

describe('diagramTheme', () => {
  it('takes the colours of the portal, in both modes', () => {
    document.body.innerHTML =
      '<div data-theme-mode="dark" style="--cb-text: white; --cb-border-strong: grey"><p></p></div>';
    const { darkMode, themeVariables } = diagramTheme(
      document.querySelector('p') as Element,
    );
    expect(darkMode).toBe(true);
    expect(themeVariables).toMatchObject({ darkMode: true });
  });

  it('leaves to Mermaid what the portal does not define', () => {
    document.body.innerHTML = '<p></p>';
    const { darkMode, themeVariables } = diagramTheme(
      document.querySelector('p') as Element,
    );
    expect(darkMode).toBe(false);
    expect(themeVariables).not.toHaveProperty('lineColor');
  });
});
