// The findings of a page: what is wrong, where, how to mend it, and behind it what decided it and the way of its value.
import type { Evidence, Missing, Related } from '../../finding/finding.ts'
import type { Place } from '../../resource/place.ts'
import { isPlainUrl, safeJson } from '../escape.ts'
import { excerptOf } from '../excerpt.ts'
import { printTargets } from '../fold.ts'
import { lines, markup, type Content, type Markup } from '../markup.ts'
import { printPlace } from '../place.ts'
import type { Report } from '../report.ts'
import { printUntil } from '../waived.ts'
import { signs, type Anchored, type Anchors, kinds, type Kind } from './anchors.ts'
import { code } from './table.ts'

/** What one finding says at most, behind its head. */
const mostTargets = 10
const mostEntries = 30
const longestValue = 200
/** More findings are laid out only when they are in sight. */
const many = 200

export function findingList(anchors: Anchors, report: Report): readonly Markup[] {
  if (anchors.all.length === 0) {
    const isWhole = report.problems.every(({ level }) => level !== 'error')
    return [markup`<p>${isWhole ? 'Nothing was found.' : 'Nothing was found in what could be read.'}</p>`]
  }
  return [
    filters(anchors, report),
    markup`<p id="shown" role="status"></p>`,
    markup`<div class="${anchors.all.length > many ? 'many' : 'few'}">
${lines(anchors.all.map((one) => article(one, report.sets)))}
</div>`,
  ]
}

/** NOTE: without the script all is shown, and there is nothing to filter with. */
function filters({ all }: Anchors, { sets }: Report): Markup {
  const counts = new Map<Kind, number>()
  for (const { kind } of all) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  const fails = ['error', 'warning', 'info'] as const
  const some = fails.some((kind) => counts.has(kind))
  const isOn = (kind: Kind) => !some || fails.some((one) => one === kind)
  const boxes = kinds.flatMap((kind) => {
    const count = counts.get(kind)
    if (count === undefined) return []
    return [
      markup`<label><input type="checkbox" name="kind" value="${kind}"${isOn(kind) ? markup` checked` : ''}> ${kind} (${count})</label>`,
    ]
  })
  const choice =
    sets.length < 2
      ? ''
      : markup`<label>set <select name="set"><option value="">all</option>${sets.map((set, index) => markup`<option value="${index}">${set}</option>`)}</select></label>`
  return markup`<form id="filters" hidden>
<fieldset><legend>Show</legend>${boxes}</fieldset>
${choice}
<label>with the words <input type="search" name="words" autocomplete="off"></label>
</form>`
}

/** NOTE: sets go by their number, because a name in an attribute is spelled as it is printed. */
function article({ id, kind, finding, targets, sets }: Anchored, all: Report['sets']): Markup {
  const { message, fix, severity, url, name, waiver } = finding
  const rule = isPlainUrl(url) ? markup`<a href="${url}" rel="noreferrer">${finding.code}</a>` : finding.code
  const kindWords = kind === severity ? severity : `${kind}, ${severity}`
  return markup`<article class="finding ${kind}" id="${id}" data-kind="${kind}" data-sets="${sets.map((set) => all.indexOf(set)).join(' ')}" tabindex="-1">
<h3><span class="badge">${signs[kind]} ${kindWords}</span> ${rule} ${name} <span class="target">${printTargets(targets, mostTargets)}</span></h3>
<p>${message}</p>
${fix === undefined ? '' : markup`<p><b>Fix</b> ${fix}</p>`}
${waiver === undefined ? '' : markup`<p><b>Waived</b> ${waiver.reason} ${printUntil(waiver)}</p>`}
${all.length > 1 ? markup`<p class="dim">in ${sets.join(', ')}</p>` : ''}
${excerpt(finding.place)}
${more(finding)}
</article>`
}

function excerpt(place: Place): Markup {
  const where = markup`<p class="place"><code>${printPlace(place)}</code></p>`
  const found = excerptOf(place)
  if (found === undefined) return where
  const { line, text, start, length } = found
  const source = markup`<pre><code><span class="dim">${line} │ </span>${text.slice(0, start)}<mark>${text.slice(start, start + length)}</mark>${text.slice(start + length)}</code></pre>`
  return lines([where, source])
}

function more({ evidence, missing, way, related }: Anchored['finding']): Markup {
  const blocks = [
    ...block('What decided it', evidence.map(evidenceOf)),
    ...block('What is missing', missing.map(missingOf)),
    ...block('The way of the value', way.map(stepOf), 'ol'),
    ...block('See also', related.map(stepOf)),
  ]
  if (blocks.length === 0) return markup``
  return markup`<details><summary>Why: values and places</summary>
${lines(blocks)}
</details>`
}

function block(title: string, items: readonly Content[], tag: 'ul' | 'ol' = 'ul'): readonly Markup[] {
  if (items.length === 0) return []
  const entries = items.slice(0, mostEntries).map((item) => markup`<li>${item}</li>`)
  const rest = items.length - mostEntries
  const list = tag === 'ol' ? markup`<ol>${entries}</ol>` : markup`<ul>${entries}</ul>`
  return [markup`<h4>${title}</h4>`, list, ...(rest > 0 ? [markup`<p>and ${rest} more</p>`] : [])]
}

function evidenceOf({ path, value, from, place }: Evidence): Content {
  const text = safeJson(value ?? null)
  const short = text.length > longestValue ? `${text.slice(0, longestValue)}…` : text
  return markup`${code(path)} is ${code(short)}${from === undefined ? '' : markup`, from ${code(from)}`}${placeOf(place)}`
}

function missingOf({ path, reason, supply, place }: Missing): Content {
  return markup`${path === '' ? '' : markup`${code(path)}: `}${reason}${supply === undefined ? '' : markup`, supply ${code(supply)}`}${placeOf(place)}`
}

function stepOf({ message, place }: Related): Content {
  const found = excerptOf(place)
  return markup`${message}${placeOf(place)}${found === undefined ? '' : markup`<br>${code(found.text)}`}`
}

function placeOf(place: Place | undefined): Content {
  return place === undefined ? '' : markup` <span class="dim">${printPlace(place)}</span>`
}
