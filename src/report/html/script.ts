// The script of a page: filters findings, shows what a link leads to, and opens everything for the printer. All of it is there
// without the script too.

export const script = `
'use strict'
const form = document.querySelector('#filters')
const items = [...document.querySelectorAll('.finding')].map((element) => ({
  element,
  kind: element.dataset.kind,
  sets: element.dataset.sets.split(' '),
}))
const textOf = (item) => (item.text ??= item.element.textContent.toLowerCase())
const apply = () => {
  const data = new FormData(form)
  const kinds = new Set(data.getAll('kind'))
  const set = data.get('set') || ''
  const words = data.get('words').toLowerCase().split(/\\s+/).filter((word) => word !== '')
  let shown = 0
  for (const item of items) {
    const fits =
      kinds.has(item.kind) && (set === '' || item.sets.includes(set)) && words.every((word) => textOf(item).includes(word))
    item.element.hidden = !fits
    if (fits) shown++
  }
  document.querySelector('#shown').textContent = shown + ' of ' + items.length + ' findings are shown.'
}
const follow = () => {
  const target = document.getElementById(location.hash.slice(1))
  if (target === null || !target.classList.contains('finding')) return
  target.hidden = false
  target.focus()
}
if (form !== null) {
  form.hidden = false
  form.addEventListener('input', apply)
  form.addEventListener('submit', (event) => event.preventDefault())
  apply()
}
addEventListener('hashchange', follow)
follow()
const closed = []
addEventListener('beforeprint', () => {
  for (const details of document.querySelectorAll('details:not([open])')) {
    details.open = true
    closed.push(details)
  }
})
addEventListener('afterprint', () => {
  for (const details of closed.splice(0)) details.open = false
})
`
