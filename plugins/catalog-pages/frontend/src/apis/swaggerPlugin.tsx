import { ComponentType, ReactNode, useEffect, useRef } from 'react';

function OperationName(props: { text: ReactNode }) {
  return <span>{props.text}</span>;
}

function nameParts(root: HTMLElement) {
  root.querySelector('#servers')?.setAttribute('aria-label', 'Server');
  root
    .querySelector('.examples-select-element')
    ?.setAttribute('aria-label', 'Example');
  for (const field of root.querySelectorAll<HTMLElement>('[data-variable]')) {
    field.setAttribute('aria-label', field.dataset.variable ?? '');
  }
  root.querySelector('main')?.setAttribute('role', 'group');
  root.querySelector('h1')?.setAttribute('aria-level', '2');
}

function withNamedParts(Part: ComponentType) {
  return function NamedPart(props: object) {
    const root = useRef<HTMLDivElement>(null);
    // Runs after each change: parts come and go with what is open.
    useEffect(() => {
      if (root.current) {
        nameParts(root.current);
      }
    });
    return (
      <div ref={root}>
        <Part {...props} />
      </div>
    );
  };
}

function withLabel(TextArea: ComponentType<{ 'aria-label': string }>) {
  return function LabelledTextArea(props: object) {
    return <TextArea aria-label="Value" {...props} />;
  };
}

/**
 * Makes Swagger UI usable with a screen reader inside a page: fields that have
 * no name get one, its main landmark and title step back behind those of the
 * page, and operations are no longer a link within a button. An operation still
 * has an address, which the browser shows once it is open.
 */
export function swaggerPlugin() {
  return {
    components: { DeepLink: OperationName },
    wrapComponents: {
      BaseLayout: withNamedParts,
      ExamplesSelect: withNamedParts,
      TextArea: withLabel,
    },
  };
}
