// How pictures look, in light and dark: in the page of a report and in a file of their own. No colour says anything that is not
// said by a sign in front of the name as well.

const light = {
  page: '#ffffff',
  text: '#1f2328',
  dim: '#59636e',
  line: '#59636e',
  plain: ['#f6f8fa', '#818b98'],
  fail: ['#ffebe9', '#cf222e'],
  warning: ['#fff8c5', '#9a6700'],
  undecided: ['#fffdf0', '#9a6700'],
  added: ['#dafbe1', '#1a7f37'],
  removed: ['#fff1f0', '#cf222e'],
  doubtful: ['#ffffff', '#59636e'],
} as const

const dark: Readonly<Record<keyof typeof light, string | readonly [string, string]>> = {
  page: '#0d1117',
  text: '#f0f6fc',
  dim: '#9198a1',
  line: '#9198a1',
  plain: ['#151b23', '#656c76'],
  fail: ['#3c1618', '#f85149'],
  warning: ['#332700', '#d29922'],
  undecided: ['#1c1a12', '#d29922'],
  added: ['#0f2d1a', '#3fb950'],
  removed: ['#25171c', '#f85149'],
  doubtful: ['#0d1117', '#9198a1'],
}

const states = ['plain', 'fail', 'warning', 'undecided', 'added', 'removed', 'doubtful'] as const

function colours(theme: Readonly<Record<keyof typeof light, string | readonly string[]>>): string {
  const of = (state: (typeof states)[number]) => {
    const [fill, stroke] = theme[state]
    return `.picture .${state} rect{fill:${fill};stroke:${stroke}}`
  }
  return `.picture .page{fill:${String(theme.page)}}.picture text{fill:${String(theme.text)}}.picture .head,.picture .detail{fill:${String(theme.dim)}}.picture .edge{stroke:${String(theme.line)}}.picture .arrow{fill:${String(theme.line)}}${states.map(of).join('')}`
}

export const pictureStyle = `.picture text{font:12px ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono','Liberation Mono',monospace;white-space:pre}.picture .name{font-weight:600}.picture .title{font-size:13px;font-weight:700}.picture .head{font-size:11px}.picture .edge{fill:none;stroke-width:1.2}.picture .watches{stroke-dasharray:3 3}.picture rect{stroke-width:1}.picture .fail rect,.picture .warning rect,.picture .added rect{stroke-width:2}.picture .undecided rect{stroke-dasharray:2 3}.picture .removed rect{stroke-dasharray:6 3}.picture .doubtful rect{stroke-dasharray:4 4}${colours(light)}@media (prefers-color-scheme:dark){${colours(dark)}}@media print{${colours(light)}}`
