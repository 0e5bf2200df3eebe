// `poolgate eval`: what an ARM expression gives; from standard input one line for each line.
import { evaluateText, type EvaluatedText } from '../arm/template/evaluate-text.ts'
import { writeJson } from '../arm/json/write.ts'
import { plain, safeJson, safeJsonText } from '../report/escape.ts'
import { requireScope } from '../gate/scope.ts'
import type { Scope } from '../source/plan.ts'
import { scopeOptions, type Command } from './command.ts'

export const evalCommand: Command = {
  name: 'eval',
  usage: '["EXPRESSION"] [options]',
  summary:
    'Prints what an ARM expression gives, as JSON; without one reads standard input, one expression a line (exit code 0 when every line was answered, also with an error)',
  options: scopeOptions,
  mostArguments: 1,
  async run(args, host) {
    const [expression] = args.rest
    requireScope(args.scope)
    if (expression === undefined || expression === '-') {
      for await (const line of host.inputLines()) host.out.write(`${lineFor(line, args.scope)}\n`)
      return 0
    }
    const result = evaluate(expression, args.scope)
    if ('error' in result) {
      host.err.write(`${plain(result.error)}\n`)
      return 2
    }
    if ('unknown' in result && !args.has('quiet'))
      host.err.write(`Known at deployment time only: ${plain(result.unknown)}\n`)
    const strings = 'unknown' in result ? 'template' : 'plain'
    host.out.write(`${safeJsonText(writeJson(result.value, { strings }))}\n`)
    return 0
  },
}

function lineFor(expression: string, scope: Scope): string {
  const result = evaluate(expression, scope)
  if ('error' in result) return safeJson({ error: result.error })
  if ('unknown' in result) return safeJson({ unknown: result.unknown })
  return safeJsonText(`{"value":${writeJson(result.value, { strings: 'plain' })}}`)
}

function evaluate(expression: string, scope: Scope): EvaluatedText {
  return expression.trim() === ''
    ? { error: 'The line is empty; an expression is expected.' }
    : evaluateText(expression, { scope })
}
