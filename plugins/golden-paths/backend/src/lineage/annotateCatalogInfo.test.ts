import { annotateCatalogInfo } from './annotateCatalogInfo';

const use = { template: 'template:default/worker', version: '1.0' };

describe('annotateCatalogInfo', () => {
  it('adds to each entity where it is from, and keeps comments', () => {
    const { text, entityRefs } = annotateCatalogInfo(
      `# What it is
apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: mailer # its name
  annotations:
    a/b: c
spec:
  type: service
---
apiVersion: backstage.io/v1alpha1
kind: API
metadata:
  name: mailer
spec:
  definition:
    $text: ./openapi.yaml
`,
      use,
    );
    expect(entityRefs).toEqual([
      'component:default/mailer',
      'api:default/mailer',
    ]);
    expect(text).toBe(`# What it is
apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: mailer # its name
  annotations:
    a/b: c
    backstage.io/source-template: template:default/worker
    backstage.io/template-version: "1.0"
spec:
  type: service
---
apiVersion: backstage.io/v1alpha1
kind: API
metadata:
  name: mailer
  annotations:
    backstage.io/source-template: template:default/worker
    backstage.io/template-version: "1.0"
spec:
  definition:
    $text: ./openapi.yaml
`);
  });

  it('leaves what is there, to the letter', () => {
    const text = `kind: Component
metadata:
    name:   mailer
    annotations: {backstage.io/source-template: x, backstage.io/template-version: y}
`;
    expect(annotateCatalogInfo(text, use).text).toBe(text);
  });

  it.each(['a: [', 'just text', '', 'kind: Component\n'])(
    'leaves a file that describes no entity: %j',
    text => {
      expect(annotateCatalogInfo(text, use)).toEqual({ text, entityRefs: [] });
    },
  );
});
