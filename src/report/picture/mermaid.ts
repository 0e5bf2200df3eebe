// Pictures as a flowchart of Mermaid, which GitHub, GitLab and Azure DevOps draw. Beyond 500 edges or 50,000 characters none of
// them draws anything, so members become counts, then only the ways on which something was found remain.
import { mermaidText } from '../escape.ts'
import { nothingDrawn, type Drawn, type DrawnNode, type State } from './drawn.ts'
import { onlyMarked, withFewerMembers } from './fewer.ts'

const mostEdges = 500
const mostCharacters = 50_000

/** What is tried in turn: so many members of each pool, of the whole picture or of what is marked. */
const attempts: readonly ((drawn: Drawn) => Drawn)[] = [
  (drawn) => drawn,
  (drawn) => withFewerMembers(drawn, 8),
  (drawn) => withFewerMembers(drawn, 3),
  (drawn) => withFewerMembers(drawn, 1),
  (drawn) => onlyMarked(withFewerMembers(drawn, 3)),
  (drawn) => onlyMarked(withFewerMembers(drawn, 1)),
]

/** One flowchart of these pictures; undefined when no part of it that says something is small enough. */
export function mermaidChart(pictures: readonly Drawn[], most = mostCharacters): string | undefined {
  if (pictures.length === 0) return `flowchart LR\n  none["${mermaidText(nothingDrawn)}"]\n`
  for (const attempt of attempts) {
    const fewer = pictures.map(attempt)
    const edges = fewer.reduce((sum, { edges: all }) => sum + all.length, 0)
    if (edges > mostEdges || fewer.every(({ nodes }) => nodes.length === 0)) continue
    const text = chartOf(fewer)
    if (text.length <= most) return text
  }
  return undefined
}

/** NOTE: text colours are given with the fills, so that a dark page reads as a light one does. */
const styles: Readonly<Record<State, string>> = {
  fail: 'fill:#ffebe9,stroke:#cf222e,stroke-width:3px,color:#1f2328',
  warning: 'fill:#fff8c5,stroke:#9a6700,stroke-width:2px,color:#1f2328',
  undecided: 'fill:#f6f8fa,stroke:#9a6700,stroke-dasharray:2 2,color:#1f2328',
  added: 'fill:#dafbe1,stroke:#1a7f37,stroke-width:2px,color:#1f2328',
  removed: 'fill:#ffebe9,stroke:#cf222e,stroke-dasharray:6 3,color:#1f2328',
  doubtful: 'fill:#ffffff,stroke:#656d76,stroke-dasharray:4 4,color:#1f2328',
  plain: 'fill:#ddf4ff,stroke:#0969da,color:#1f2328',
}

function chartOf(pictures: readonly Drawn[]): string {
  const used = new Set(pictures.flatMap(({ nodes }) => nodes.map(({ state }) => state)))
  const isOne = pictures.length === 1
  return [
    'flowchart LR',
    ...pictures.flatMap((drawn, index) => {
      const prefix = isOne ? '' : `p${index + 1}`
      const lines = linesOf(drawn, prefix)
      if (isOne) return lines
      return [`  subgraph ${prefix}["${mermaidText(drawn.title)}"]`, ...lines.map((line) => `  ${line}`), '  end']
    }),
    ...Object.entries(styles).flatMap(([state, style]) =>
      [...used].some((one) => one === state) ? [`  classDef ${state} ${style}`] : [],
    ),
    '',
  ].join('\n')
}

function linesOf({ nodes, edges }: Drawn, prefix: string): readonly string[] {
  return [
    ...nodes.map((node) => `  ${prefix}${node.key}["${labelOf(node)}"]:::${node.state}`),
    ...edges.map(({ from, to, isProbe }) => `  ${prefix}${from} ${isProbe ? '-.->' : '-->'} ${prefix}${to}`),
  ]
}

/** NOTE: the role stands first, so that no name begins a label: Mermaid takes `1.` and `-` for lists, which it refuses. */
function labelOf({ role, title, details }: DrawnNode): string {
  return [`${role} ${title}`, ...details.map((detail) => `· ${detail}`)].map(mermaidText).join('<br>')
}
