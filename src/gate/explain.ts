// The page of one rule: those of the library are worked out when poolgate is built, others from their files.
import { libraryPages } from '../report/page/library-pages.generated.ts'
import { rulePageBlocks, type RulePage } from '../report/page/rule-page.ts'
import { pageText } from '../report/page/terminal.ts'
import type { Style } from '../report/text/style.ts'
import type { Problem } from '../resource/resource.ts'
import { isOurs } from '../rule/url.ts'
import type { Rule } from '../rule/rule.ts'
import type { FileTree } from '../source/files.ts'
import { rulePageOf } from './rule-page.ts'
import { casesOf } from './rule-files.ts'

export interface Explanation {
  readonly text: string
  /** What is wrong with the cases of the rule. */
  readonly problems: readonly Problem[]
}

export function pageOf(rule: Rule, files: FileTree, style: Style): Explanation {
  const problems: Problem[] = []
  const page = (isOurs(rule) ? libraryPages[rule.code] : undefined) ?? ownPage(rule, files, problems)
  return { text: pageText(rulePageBlocks(page), style), problems }
}

function ownPage(rule: Rule, files: FileTree, problems: Problem[]): RulePage {
  const file = files.read(rule.source)
  const cases = casesOf(rule, files)
  problems.push(...cases.problems)
  return rulePageOf(rule, 'text' in file ? file.text : '', cases)
}
