import { yaml } from '@codemirror/lang-yaml';
import CodeMirror, { EditorView } from '@uiw/react-codemirror';
import type { ReactCodeMirrorRef } from '@uiw/react-codemirror';
import { useEffect, useRef } from 'react';

const EXTENSIONS = [
  yaml(),
  EditorView.lineWrapping,
  EditorView.contentAttributes.of({
    'aria-label': 'YAML of the template',
    // What scrolls can then be seen to be reached with the keyboard.
    tabindex: '0',
  }),
];

/** The text of a template. */
export function YamlEditor(props: {
  text: string;
  onChange: (text: string) => void;
  /** Line to show, counted from 1; a new object shows it again. */
  shown?: { line: number };
}) {
  const { text, onChange, shown } = props;
  const editor = useRef<ReactCodeMirrorRef>(null);

  useEffect(() => {
    const view = editor.current?.view;
    if (view && shown) {
      const number = Math.min(shown.line, view.state.doc.lines);
      const { from } = view.state.doc.line(number);
      view.dispatch({
        selection: { anchor: from },
        effects: EditorView.scrollIntoView(from, { y: 'center' }),
      });
      view.focus();
    }
  }, [shown]);

  return (
    <CodeMirror
      ref={editor}
      value={text}
      onChange={onChange}
      theme={themeMode()}
      extensions={EXTENSIONS}
      height="100%"
      // Tab leads on, so that the keyboard is not caught here.
      indentWithTab={false}
    />
  );
}

function themeMode() {
  const mode = document
    .querySelector('[data-theme-mode]')
    ?.getAttribute('data-theme-mode');
  return mode === 'dark' ? 'dark' : 'light';
}
