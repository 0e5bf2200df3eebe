// The text of a first workflow for GitHub Actions: it checks each pull request, and may do nothing but read.
import { flow } from './yaml-text.ts'

/** `directory` is the folder of poolgate.yaml from the root of the repository, '' for the root. */
export function workflowText(directory: string): string {
  const lines = [
    'name: poolgate',
    'on: pull_request',
    'permissions:',
    '  contents: read',
    'jobs:',
    '  pools:',
    '    runs-on: ubuntu-latest',
    '    steps:',
    '      - uses: actions/checkout@v6',
    '      - uses: poolgate/poolgate@main # no release yet: pin a commit',
    ...(directory === '' ? [] : ['        with:', `          working-directory: ${flow(directory)}`]),
  ]
  return `${lines.join('\n')}\n`
}
