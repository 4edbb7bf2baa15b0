import { readTemplateUse, writeTemplateUse } from './templateUseFile';

const use = {
  template: 'template:default/worker',
  version: '1.10',
  answers: { name: 'mailer', ports: [80, 443], note: 'a: "b" # c' },
  outputs: { check: { url: 'https://git.example.com/a/b' } },
};

describe('.callboard/template.yaml', () => {
  it('is read as it was written', () => {
    expect(readTemplateUse(writeTemplateUse(use))).toEqual(use);
  });

  it('says in a comment what it is for', () => {
    expect(writeTemplateUse(use)).toMatch(/^# Which template/);
  });

  it('needs no answers and no outputs', () => {
    expect(readTemplateUse('template: template:a/b\nversion: 1.5\n')).toEqual({
      template: 'template:a/b',
      version: '1.5',
      answers: {},
      outputs: {},
    });
  });

  it.each([
    ['version: 1\n', '.callboard/template.yaml: template:'],
    ['- a\n', '.callboard/template.yaml: its content:'],
    ['a: [\n', '.callboard/template.yaml is not valid YAML:'],
    ['a: &x [1]\nb: *x\n', '.callboard/template.yaml is not valid YAML:'],
  ])('refuses %j', (text, problem) => {
    expect(() => readTemplateUse(text)).toThrow(problem);
  });
});
