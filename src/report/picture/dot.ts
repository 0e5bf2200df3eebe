// Pictures as a graph of Graphviz, one cluster for each load balancer or gateway.
import { dotText } from '../escape.ts'
import { nothingDrawn, type Drawn, type DrawnNode, type State } from './drawn.ts'

const styles: Readonly<Record<State, string>> = {
  fail: 'color="#cf222e", fillcolor="#ffebe9", penwidth=2',
  warning: 'color="#9a6700", fillcolor="#fff8c5", penwidth=2',
  undecided: 'color="#9a6700", fillcolor="#f6f8fa", style="rounded,filled,dotted"',
  added: 'color="#1a7f37", fillcolor="#dafbe1", penwidth=2',
  removed: 'color="#cf222e", fillcolor="#ffebe9", style="rounded,filled,dashed"',
  doubtful: 'color="#656d76", fillcolor="#ffffff", style="rounded,filled,dashed"',
  plain: 'color="#0969da", fillcolor="#ddf4ff"',
}

export function dotGraph(pictures: readonly Drawn[]): string {
  return [
    'digraph poolgate {',
    '  rankdir=LR',
    '  node [shape=box, style="rounded,filled", fontname="Helvetica,Arial,sans-serif", fontsize=11]',
    '  edge [color="#656d76"]',
    ...(pictures.length === 0 ? [`  none [label="${dotText(nothingDrawn)}"]`] : []),
    ...pictures.flatMap((drawn, index) => clusterOf(drawn, index)),
    '}',
    '',
  ].join('\n')
}

function clusterOf(drawn: Drawn, index: number): readonly string[] {
  const prefix = `p${index + 1}`
  return [
    `  subgraph cluster_${index + 1} {`,
    `    label="${dotText(drawn.title)}"`,
    ...drawn.nodes.map((node) => `    ${prefix}${node.key} [label="${labelOf(node)}", ${styles[node.state]}]`),
    ...drawn.edges.map(
      ({ from, to, isProbe }) => `    ${prefix}${from} -> ${prefix}${to}${isProbe ? ' [style=dashed]' : ''}`,
    ),
    '  }',
  ]
}

function labelOf({ role, title, details }: DrawnNode): string {
  return [role, title, ...details].map(dotText).join('\\n')
}
