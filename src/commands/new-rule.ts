// `poolgate new-rule`: writes a rule and its cases, and names their folder in poolgate.yaml.
import { UsageError } from '../config/usage-error.ts'
import { severities } from '../finding/finding.ts'
import { loadConfiguration, type LoadedConfiguration } from '../gate/configuration.ts'
import type { Files } from '../host/files.ts'
import type { Host } from '../host/host.ts'
import { plain } from '../report/escape.ts'
import { nearest } from '../resource/nearest.ts'
import { library } from '../rule/library.generated.ts'
import { defaultFolder, isLibrary, isRead, rulesThere } from '../scaffold/rule-folder.ts'
import { nextCode, requireName } from '../scaffold/rule-names.ts'
import { withRulePath } from '../scaffold/rule-paths.ts'
import { casesText, ruleText, type NewRule } from '../scaffold/rule-text.ts'
import { skeletonOfType, skeletons } from '../scaffold/skeletons.ts'
import { folderOf, joinPath } from '../source/path.ts'
import type { Arguments } from './arguments.ts'
import type { Command, ExitCode } from './command.ts'
import { hasErrors } from './output.ts'

const defaultKind = 'loadBalancingRule'

export const newRuleCommand: Command = {
  name: 'new-rule',
  usage: 'AREA NAME [options]',
  summary: 'Writes a rule of your own and its cases: `new-rule ops https-only` makes OPS001-https-only',
  options: {
    kind: { value: 'KIND', help: `what the rule looks at, or a resource type; ${defaultKind} when not given` },
    severity: { value: severities.join('|'), values: severities, help: 'error when not given' },
    dir: { value: 'DIR', help: 'the folder; that of rulePaths in poolgate.yaml, else policies, when not given' },
  },
  mostArguments: 2,
  async run(args, host): Promise<ExitCode> {
    const [area, name] = args.rest
    if (area === undefined || name === undefined)
      throw new UsageError(
        '`poolgate new-rule` needs AREA and NAME: `poolgate new-rule ops https-only` makes OPS001-https-only.',
      )
    const files = host.openFiles()
    const config = await loadConfiguration(undefined, files)
    if (hasErrors(config.problems)) throw new UsageError('The configuration has mistakes.', config.problems)
    const dir = args.value('dir')
    const folder = dir === undefined ? defaultFolder(area, config, files) : files.fromUser(dir)
    const taken = rulesThere(folder, config, files)
    const code = nextCode(area, taken)
    const rule = { code, name: requireName(name, taken), ...whatItAsks(args) }
    const isOurs = isLibrary(files)
    const splice = isOurs ? undefined : spliceFor(folder, config, files, host)
    writeBoth(rule, folder, files)
    if (splice !== undefined) files.writeFile(splice.path, splice.text, { overwrite: true })
    const lines = [
      ...pathsOf(rule, folder).map((path) => `wrote ${plain(path)}`),
      ...(splice === undefined ? [] : [`added rulePaths: [${plain(splice.added)}] to ${splice.path}`]),
      ...(isOurs ? [] : warningOf(code)),
      '',
      ...nextSteps(
        folder,
        { isOurs, isKnown: splice !== undefined || isRead(folder, config), runs: runsBy(rule) },
        config,
      ),
    ]
    host.out.write(`${lines.join('\n')}\n`)
    return 0
  },
}

function whatItAsks(args: Arguments): Pick<NewRule, 'kind' | 'severity' | 'skeleton'> {
  const kind = args.value('kind') ?? defaultKind
  const skeleton = Object.hasOwn(skeletons, kind) ? skeletons[kind] : skeletonOfType(kind)
  const severity = args.word('severity', severities) ?? 'error'
  if (skeleton !== undefined) return { kind, severity, skeleton }
  const kinds = Object.keys(skeletons)
  throw new UsageError(
    `--kind ${plain(kind)} is none that a first rule is written for.${nearest(kind, kinds)} Take ${kinds.join(', ')}, or a resource ` +
      'type as Microsoft.Network/natGateways. For another kind take the one that is nearest, and change `for` in the rule.',
  )
}

function pathsOf({ code, name }: NewRule, folder: string): readonly [string, string] {
  const head = joinPath(folder, `${code}-${name}`)
  return [`${head}.yaml`, `${head}.cases.yaml`]
}

/** Both or none: what is in the way is told before anything is written. */
function writeBoth(rule: NewRule, folder: string, files: Files): void {
  const paths = pathsOf(rule, folder)
  for (const path of paths) {
    if (files.kindOf(path) !== 'absent')
      throw new UsageError(`${path} cannot be written: something of that name is there. Take another NAME or --dir.`)
  }
  files.writeFile(paths[0], ruleText(rule))
  files.writeFile(paths[1], casesText(rule))
}

interface Splice {
  readonly path: string
  readonly text: string
  readonly added: string
}

/** The configuration with the folder among its `rulePaths`, where there is one that has none yet. */
function spliceFor(folder: string, config: LoadedConfiguration, files: Files, host: Host): Splice | undefined {
  const { path } = config
  if (path === undefined || config.value.rulePaths !== undefined) return undefined
  const file = files.read(path)
  // The folder as poolgate.yaml is to say it: from where it stands.
  const beside = host.openFiles({ base: folderOf(path) === '' ? '.' : folderOf(path) })
  const way = beside.fromUser(folder)
  const added = way.startsWith('../') ? way : `./${way}`
  const text = 'text' in file ? withRulePath(file.text, added) : undefined
  return text === undefined ? undefined : { path, text, added }
}

/** A later version may take the code. */
function warningOf(code: string): string[] {
  const letters = code.replace(/\d+$/, '')
  if (!library.some((rule) => rule.code.replace(/\d+$/, '') === letters)) return []
  return [
    `Codes with ${letters} are those of poolgate itself: a later version may take ${code}. Letters of your own are safe.`,
  ]
}

/** The command that runs a rule with all others, and what it needs beside the rule. */
function runsBy({ skeleton }: NewRule): string {
  if ('answer' in skeleton) return 'poolgate health FILE'
  return skeleton.was === undefined ? 'poolgate check' : 'poolgate check FILE --before FILE'
}

interface Written {
  readonly isOurs: boolean
  /** Whether poolgate.yaml names the folder. */
  readonly isKnown: boolean
  readonly runs: string
}

function nextSteps(folder: string, { isOurs, isKnown, runs }: Written, config: LoadedConfiguration): string[] {
  const shown = plain(folder)
  const rows = isOurs
    ? ([
        [`poolgate test ${shown}`, 'runs its cases, which pass as written'],
        ['npm run build', 'checks it and puts it into the library'],
      ] as const)
    : ([
        [isKnown ? 'poolgate test' : `poolgate test ${shown}`, 'runs its cases, which pass as written'],
        [isKnown ? runs : `${runs.replace(/check$/, 'check FILE')} --rules ${shown}`, 'runs it with all other rules'],
      ] as const)
  const width = Math.max(...rows.map(([command]) => command.length))
  const isLeft = !isOurs && !isKnown && config.path !== undefined
  return [
    'Change what it asks, and its cases. Then',
    ...rows.map(([command, what]) => `  ${command.padEnd(width)}   ${what}`),
    ...(isLeft ? ['', `Name ${shown} under rulePaths in ${config.path}: without it no check reads the rule.`] : []),
  ]
}
