/** Where a new template starts from: a form with one page, and three steps. */
export const emptyTemplate = `apiVersion: scaffolder.backstage.io/v1beta3
kind: Template
metadata:
  name: my-template
  title: My template
  description: What it makes, in one sentence
  annotations:
    backstage.io/template-version: '1'
spec:
  owner: group:default/platform
  type: service
  parameters:
    - title: About it
      required: [name, owner]
      properties:
        name:
          title: Name
          type: string
          ui:field: ServiceName
        owner:
          title: Owner
          type: string
          ui:field: OwningTeam
  steps:
    - id: preflight
      name: Check
      action: golden-paths:preflight
      input:
        name: \${{ parameters.name }}
        owner: \${{ parameters.owner }}
    - id: fetch
      name: Write files
      action: fetch:template
      input:
        url: ./skeleton
        values:
          name: \${{ parameters.name }}
          owner: \${{ parameters.owner }}
    - id: record
      name: Note the template
      action: golden-paths:record
    - id: publish
      name: Publish
      action: publish:gitea
      input:
        repoUrl: \${{ steps.preflight.output.repoUrl }}
        description: Made from my template
        defaultBranch: main
  output:
    links:
      - title: Open the repository
        url: \${{ steps.preflight.output.repositoryUrl }}
`;
