// The resources in what Azure and its tools print: one object, an array, pages (`value`, `data`), a table of Resource
// Graph, one object per line; and whether the file says that there is more than it holds. Resources are taken out of the tree
// as they are read, because a file may hold a hundred thousand of them.
import type { JsonDocument } from '../../arm/json/document.ts'
import { memberOf, valueOf, type JsonNode, type Member, type ObjectNode } from '../../arm/json/node.ts'
import type { TakeElement } from '../../arm/json/read.ts'
import { parseId } from '../../resource/resource-id.ts'
import type { Cause } from '../../resource/unknown.ts'
import type { Path } from '../../resource/resource.ts'

export interface Listing {
  /** Resources that are not taken: the root, and rows of a table. */
  readonly objects: readonly { readonly node: ObjectNode; readonly path: Path }[]
  /** Entries that are no resource: they have no id. */
  readonly others: readonly JsonNode[]
  readonly gaps: readonly Cause[]
}

/** Whether an object is a resource: its id names one, as that of a subscription or of a reference alone does not. */
export function isResource(node: JsonNode | undefined): boolean {
  const id = idIn(node)
  if (id === undefined || parseId(id).type === '') return false
  return ['type', 'name', 'properties', 'resourceType'].some((key) => memberOf(node, key) !== undefined)
}

/** `ResourceId` is PowerShell's. */
export function idIn(node: JsonNode | undefined): string | undefined {
  const id = valueOf(node, 'id') ?? valueOf(node, 'resourceId')
  return id?.kind === 'string' && id.value.startsWith('/') ? id.value : undefined
}

/** Takes resources out of lists and pages, and gives them to `add`. */
export function takeResources(add: (node: ObjectNode, path: Path) => void): TakeElement {
  return (element, path) => {
    if (!isEntry(path) || element.kind !== 'object' || !isResource(element)) return false
    add(element, path)
    return true
  }
}

/** An element of the list that the file is, of a page, of a page in a list. */
function isEntry(path: Path): boolean {
  const around = path.slice(0, -1)
  const holder = around.at(-1)
  const isInPage = typeof holder === 'string' && pageKeys.has(holder.toLowerCase())
  return around.length === 0 || (isInPage && around.slice(0, -1).every((part) => typeof part === 'number'))
}

const pageKeys = new Set(['value', 'data'])

/** Whether a file looks like one: a resource, a page, or a list that begins with one. */
export function isListing(root: JsonNode): boolean {
  if (isTaken(root) || isResource(root) || isPageOfResources(root)) return true
  return root.kind === 'array' && (root.items.length === 0 || root.items.slice(0, 1).some(isListing))
}

function isTaken(node: JsonNode | undefined): boolean {
  return node?.kind === 'null' && node.isTaken === true
}

/** What is left in the tree of a file of which the resources were taken. */
export function listingOf(document: JsonDocument): Listing {
  const lister = new Lister(document)
  lister.add(document.root, [])
  return lister.finish()
}

/** `value` of the resource manager, `data` of Resource Graph, as rows or as a table. */
function isPageOfResources(node: JsonNode): boolean {
  const entries = entriesOf(node)
  if (entries === undefined) return false
  const [first] = itemsOf(entries)
  // NOTE: of another list that is called `value` the entries are no resources; an empty one holds what was asked for.
  if (first !== undefined) return isTaken(first) || isResource(first)
  return entries.key.toLowerCase() === 'value' || countIn(node) !== undefined
}

/** Whether it has the form of a page, of objects that may be anything. */
export function isPage(node: JsonNode): boolean {
  const entries = entriesOf(node)
  return entries !== undefined && itemsOf(entries)[0]?.kind === 'object'
}

function itemsOf({ value }: Member): readonly JsonNode[] {
  return value.kind === 'array' ? value.items : rowsOf(value)
}

function entriesOf(node: JsonNode): Member | undefined {
  const entries = memberOf(node, 'value') ?? memberOf(node, 'data')
  return entries?.value.kind === 'array' || rowsIn(entries?.value) !== undefined ? entries : undefined
}

class Lister {
  readonly #document: JsonDocument
  readonly #objects: { node: ObjectNode; path: Path }[] = []
  readonly #others: JsonNode[] = []
  readonly #gaps: Cause[] = []
  /** The last page read, when it says that another one follows. */
  #open: Cause | undefined
  #wanted = 0
  #counted = 0
  #asked: Member | undefined

  constructor(document: JsonDocument) {
    this.#document = document
  }

  add(node: JsonNode, path: Path): void {
    if (isTaken(node)) return
    if (node.kind === 'array') for (const [index, item] of node.items.entries()) this.add(item, [...path, index])
    else if (node.kind === 'object' && isResource(node)) this.#objects.push({ node, path })
    else if (node.kind === 'object' && entriesOf(node) !== undefined) this.#page(node, path)
    else this.#others.push(node)
  }

  finish(): Listing {
    const { path } = this.#document.source
    if (this.#open !== undefined) this.#gaps.push(this.#open)
    else if (this.#wanted > this.#counted)
      this.#gaps.push(this.#gap(`${path} holds ${this.#counted} of ${this.#wanted} records`, this.#asked))
    return { objects: this.#objects, others: this.#others, gaps: this.#gaps }
  }

  #page(page: ObjectNode, path: Path): void {
    const entries = entriesOf(page)
    if (entries === undefined) return
    const items = itemsOf(entries)
    for (const [index, item] of items.entries()) this.add(item, [...path, entries.key, index])
    this.#counted += items.length
    const count = countIn(page)
    if (count?.value.kind === 'number' && Number(count.value.value) > this.#wanted) {
      this.#wanted = Number(count.value.value)
      this.#asked = count
    }
    // NOTE: a page that another one follows in the same file is continued by it.
    const next = nextIn(page)
    const reason = `${this.#document.source.path} ends with a page that another one follows (${next?.key ?? ''})`
    this.#open = next === undefined ? undefined : this.#gap(reason, next)
  }

  #gap(reason: string, member: Member | undefined): Cause {
    const place = member && this.#document.placeOfMember(member)
    return { code: 'elsewhere', reason, supply: 'export all pages into one file', ...(place && { place }) }
  }
}

const links = ['nextLink', '$skipToken', 'skipToken', 'skip_token', '@odata.nextLink']

/** What says that there is more. */
function nextIn(page: ObjectNode): Member | undefined {
  const truncated = memberOf(page, 'resultTruncated')
  const isTruncated =
    (truncated?.value.kind === 'string' && truncated.value.value.toLowerCase() === 'true') ||
    (truncated?.value.kind === 'boolean' && truncated.value.value)
  if (isTruncated) return truncated
  return links
    .map((key) => memberOf(page, key))
    .find((member) => member?.value.kind === 'string' && member.value.value !== '')
}

function countIn(page: JsonNode): Member | undefined {
  return memberOf(page, 'total_records') ?? memberOf(page, 'totalRecords')
}

interface Table {
  readonly columns: readonly string[]
  readonly rows: readonly JsonNode[]
}

function rowsIn(node: JsonNode | undefined): Table | undefined {
  const columns = valueOf(node, 'columns')
  const rows = valueOf(node, 'rows')
  if (columns?.kind !== 'array' || rows?.kind !== 'array') return undefined
  const names = columns.items.map((column) => valueOf(column, 'name'))
  return { columns: names.map((name) => (name?.kind === 'string' ? name.value : '')), rows: rows.items }
}

/** The rows of a table as objects; their places are those of the cells. */
function rowsOf(node: JsonNode): readonly JsonNode[] {
  const { columns, rows } = rowsIn(node) ?? { columns: [], rows: [] }
  return rows.map((row): JsonNode => {
    const cells = row.kind === 'array' ? row.items : []
    const members = cells.flatMap((value, index): Member[] => {
      const key = columns[index] ?? ''
      return key === '' ? [] : [{ key, keyStart: value.start, keyEnd: value.start, value }]
    })
    return { kind: 'object', start: row.start, end: row.end, members }
  })
}
