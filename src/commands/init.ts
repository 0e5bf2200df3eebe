// `poolgate init`: writes a first poolgate.yaml of what lies here, and a workflow that checks pull requests.
import { UsageError } from '../config/usage-error.ts'
import { planFiles } from '../gate/prepare.ts'
import type { Files } from '../host/files.ts'
import type { Host } from '../host/host.ts'
import { plain } from '../report/escape.ts'
import { plural } from '../report/words.ts'
import { joinPath } from '../source/path.ts'
import { configurationText } from '../scaffold/configuration-text.ts'
import { survey, whole, type Survey } from '../scaffold/survey.ts'
import { workflowText } from '../scaffold/workflow-text.ts'
import type { Command, ExitCode } from './command.ts'
import { tellProblems } from './output.ts'

const workflowPath = '.github/workflows/poolgate.yml'

export const initCommand: Command = {
  name: 'init',
  usage: '[--force]',
  summary: 'Writes poolgate.yaml with the templates and pools that it finds, and a workflow for GitHub Actions',
  options: { force: { help: 'replaces a poolgate.yaml that is there; a workflow is never replaced' } },
  mostArguments: 0,
  async run(args, host): Promise<ExitCode> {
    const files = host.openFiles()
    const path = joinPath(files.directory, 'poolgate.yaml')
    if (!args.has('force') && files.kindOf(path) !== 'absent')
      throw new UsageError(`${path} exists already and is kept. \`poolgate init --force\` replaces it.`)
    const found = survey(await planFiles([whole(files.directory)], files), files, files.directory)
    files.writeFile(path, configurationText(found), { overwrite: args.has('force') })
    const workflow = writeWorkflow(files, host)
    tellProblems(
      [...found.warnings, ...found.unusable.map((problem) => ({ ...problem, level: 'warning' as const }))],
      args,
      host,
    )
    host.out.write(`${[whatWasWritten(path, found), workflow, '', ...nextSteps(found)].join('\n')}\n`)
    return 0
  },
}

function whatWasWritten(path: string, { count, pools, unusable }: Survey): string {
  const found =
    count === 0 ? 'no template was found' : `${plural(count, 'deployment')}, ${plural(pools.length, 'pool')}`
  const left = unusable.length === 0 ? '' : `; ${plural(unusable.length, 'file')} left out`
  return `wrote ${path}: ${found}${left}`
}

/** Writes the workflow where there is none; says what was done. */
function writeWorkflow(files: Files, host: Host): string {
  const root = repositoryOf(files)
  if (root === undefined) return 'no workflow: this is no git repository'
  const path = joinPath(root, workflowPath)
  if (files.kindOf(path) !== 'absent') return `kept  ${path}, which was there`
  files.writeFile(path, workflowText(host.openFiles({ base: root === '' ? '.' : root }).directory))
  return `wrote ${path}: checks every pull request`
}

/** The folder upwards that holds `.git`; undefined outside of a repository. */
function repositoryOf(files: Files): string | undefined {
  for (let folder = files.directory; files.kindOf(folder) === 'directory'; folder = joinPath(folder, '..'))
    if (files.kindOf(joinPath(folder, '.git')) !== 'absent') return folder
  return undefined
}

function nextSteps({ count, pools }: Survey): string[] {
  if (count === 0)
    return ['Next: name your templates under `inputs` in poolgate.yaml, or check one: poolgate check FILE']
  const [first] = pools
  const expect =
    first === undefined
      ? []
      : [
          '',
          `The pools that were found, such as ${plain(`${first.owner}/${first.name}`)}, stand in poolgate.yaml with the members they have`,
          'today, switched off. Take the # away from those that must keep them.',
        ]
  return ['Next', '  poolgate show    the pools and their members', '  poolgate check   the gate', ...expect]
}
