// The report as one page of HTML: everything in one file, which asks for nothing and runs nothing but its own script.
import { Marks } from '../marks.ts'
import { markup, type Markup } from '../markup.ts'
import type { Report } from '../report.ts'
import { openUndecided, printCounts, printVerdict } from '../words.ts'
import { Anchors } from './anchors.ts'
import { findingList } from './findings.ts'
import { poolMatrix } from './matrix.ts'
import { pageOf } from './page.ts'
import { pictureParts } from './pictures.ts'
import {
  changeSection,
  healthSection,
  inputSection,
  poolNotes,
  problemSection,
  undecidedSection,
  waivedSection,
} from './sections.ts'
import { sectionOf, type Section } from './table.ts'

export function htmlReport(report: Report): string {
  const anchors = new Anchors(report)
  const marks = new Marks(report)
  const sections: readonly Section[] = [
    problemSection(report),
    { id: 'findings', title: 'Findings', content: findingList(anchors, report) },
    undecidedSection(report),
    { id: 'pictures', title: 'Load balancers and gateways', content: pictureParts(report, anchors) },
    { id: 'pools', title: 'Pools and rules', content: [...poolMatrix(report, marks, anchors), ...poolNotes(report)] },
    changeSection(report),
    healthSection(report),
    waivedSection(report),
    inputSection(report),
  ]
  const shown = sections.filter(({ content }) => content.length > 0)
  const verdict = printVerdict(report)
  return pageOf(`poolgate ${verdict}`, [
    head(report, verdict, shown),
    markup`<main id="content">
${shown.map((section) => markup`${sectionOf(section)}\n`)}</main>`,
    markup`<footer><p>poolgate ${report.tool.version}</p></footer>`,
  ])
}

function head(report: Report, verdict: string, sections: readonly Section[]): Markup {
  const isOpen = report.exitCode === 0
  const undecided = openUndecided(report)
  return markup`<a class="skip" href="#content">To the content</a>
<header class="${isOpen ? 'open' : 'closed'}">
<h1><span aria-hidden="true">${isOpen ? '✓' : '✗'}</span> poolgate ${verdict}</h1>
<p>${printCounts(report)}${undecided === undefined ? '' : '. The gate is open, and not everything was decided.'}</p>
<nav aria-label="Contents"><ul>${sections.map(({ id, title }) => markup`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>
</header>`
}
