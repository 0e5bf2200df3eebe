// `explain` of a rule of the library prints its page, whose words are no matter of this test: cases are added to it.
import { expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { libraryPages } from '../../src/report/page/library-pages.generated.ts'
import { rulePageBlocks } from '../../src/report/page/rule-page.ts'
import { pageText } from '../../src/report/page/terminal.ts'
import { styleOf } from '../../src/report/text/style.ts'
import { inFolder, root, runCli } from './run.ts'

const page = libraryPages['LB103']
const printed = page && pageText(rulePageBlocks(page), styleOf(false))

test.each(['LB103', 'lb103', 'Rule-Without-Probe'])('explain %s, from anywhere', (name) => {
  const ran = inFolder({}, (folder) => runCli(['explain', name], folder))
  expect(ran).toEqual({ exit: 0, stdout: printed, stderr: '' })
})

test('the page in docs has the same headings', () => {
  const markdown = readFileSync(join(root, 'docs/rules/LB103.md'), 'utf8')
  const headings = [...markdown.matchAll(/^## (.+)$/gm)].map(([, title = '']) => title)
  expect(headings.filter((title) => printed?.split('\n').includes(title))).toEqual(headings)
  expect(headings).toEqual(
    expect.arrayContaining(['Why', 'Wrong', 'Right', 'The condition', 'Switch it off, or waive it', 'Cases', 'More']),
  )
})
