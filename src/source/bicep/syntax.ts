// The declarations of a Bicep file with the objects and arrays in them, each with where it stands. No compiler: an expression is
// a range. Linear, and never throws: what is no Bicep gives few declarations.
import {
  keywords,
  type BicepArray,
  type BicepDecorator,
  type BicepLoop,
  type BicepMember,
  type BicepNode,
  type BicepObject,
  type BicepStatement,
} from './nodes.ts'
import { tokensOf, type Token } from './tokens.ts'

/** What every statement begins with. */
type Head = Pick<BicepStatement, 'keyword' | 'at' | 'start' | 'decorators'>

export function parseBicep(text: string): readonly BicepStatement[] {
  return parseTokens([...tokensOf(text)])
}

export function parseTokens(tokens: readonly Token[]): readonly BicepStatement[] {
  return new Parser(tokens.filter(({ kind }) => kind !== 'comment')).file()
}

/** What is nested deeper is not told apart. */
const deepest = 64
const opening = new Set(['{', '[', '('])
const closing = new Set(['}', ']', ')'])

class Parser {
  readonly #tokens: readonly Token[]
  #at = 0
  #depth = 0

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens
  }

  file(): BicepStatement[] {
    const statements: BicepStatement[] = []
    while (this.#peek() !== undefined) {
      const start = this.#at
      const decorators = this.#decorators()
      const statement = this.#statement(decorators)
      if (statement !== undefined) statements.push(statement)
      else this.#skipItem()
      // NOTE: a bracket that closes nothing must not stop it.
      if (this.#at === start) this.#at++
    }
    return statements
  }

  #peek(ahead = 0): Token | undefined {
    return this.#tokens[this.#at + ahead]
  }

  #isMark(text: string, ahead = 0): boolean {
    const token = this.#peek(ahead)
    return token?.kind === 'mark' && token.text === text
  }

  #isWord(text: string, ahead = 0): boolean {
    const token = this.#peek(ahead)
    return token?.kind === 'word' && token.text === text
  }

  /** The end of what was read last. */
  get #end(): number {
    return this.#tokens[this.#at - 1]?.end ?? 0
  }

  get #start(): number {
    return this.#peek()?.start ?? this.#end
  }

  #skipLines(): void {
    while (this.#peek()?.kind === 'line' || this.#isMark(',')) this.#at++
  }

  #decorators(): BicepDecorator[] {
    const decorators: BicepDecorator[] = []
    for (this.#skipLines(); this.#isMark('@'); this.#skipLines()) {
      const start = this.#start
      this.#at++
      let name = ''
      for (let token = this.#peek(); token?.kind === 'word'; token = this.#peek()) {
        name = token.text
        this.#at++
      }
      const args = this.#isMark('(') ? this.#arguments() : []
      decorators.push({ name, arguments: args, start, end: this.#end })
    }
    return decorators
  }

  #statement(decorators: readonly BicepDecorator[]): BicepStatement | undefined {
    const word = this.#peek()
    const keyword = word?.kind === 'word' ? keywords.find((one) => one === word.text) : undefined
    if (word === undefined || keyword === undefined) return undefined
    const head = { keyword, at: word.start, start: decorators[0]?.start ?? word.start, decorators }
    if (keyword === 'using' || keyword === 'extension' || keyword === 'provider') return this.#extension(head)
    if (this.#peek(1)?.kind !== 'word' || this.#isMark(':', 1)) return undefined
    return keyword === 'resource' || keyword === 'module' ? this.#resource(head) : this.#named(head)
  }

  /** `resource name 'type@version' existing = …`, `module name 'path' = …`. */
  #resource(head: Head): BicepStatement | undefined {
    const [name, target] = [this.#peek(1), this.#peek(2)]
    if (name?.kind !== 'word' || target?.kind !== 'string') return undefined
    this.#at += 3
    const existing = this.#isWord('existing')
    if (existing) this.#at++
    if (!this.#isMark('=')) return undefined
    this.#at++
    const value = this.#valueBelow()
    const own = { name: name.text, target: target.text ?? '', existing, value }
    return { ...head, ...own, parameters: [], type: undefined, end: this.#end }
  }

  /** `param name type = …`, `var name = …`, `func name(parameters) type => …`. */
  #named(head: Head): BicepStatement | undefined {
    const name = this.#peek(1)
    if (name?.kind !== 'word') return undefined
    this.#at += 2
    const isFunction = head.keyword === 'func'
    const parameters = isFunction && this.#isMark('(') ? this.#arguments() : []
    const type = this.#isMark('=') ? undefined : this.#value(true)
    const own = { name: name.text, target: '', existing: false, parameters, type }
    if (!this.#isMark('=')) {
      const isWhole = head.keyword === 'param' || head.keyword === 'output'
      return isWhole ? { ...head, ...own, value: undefined, end: this.#end } : undefined
    }
    this.#at++
    const value = isFunction ? this.#valueBelow() : this.#isEnd() ? undefined : this.#value()
    return { ...head, ...own, value, end: this.#end }
  }

  /** A value that may begin on a line of its own. */
  #valueBelow(): BicepNode | undefined {
    this.#skipLines()
    return this.#isEnd() ? undefined : this.#value()
  }

  /** `extension kubernetes with {…} as k8s`, `using './main.bicep'`. */
  #extension(head: Head): BicepStatement {
    this.#at++
    const first = this.#peek()
    const target = first?.kind === 'string' || first?.kind === 'word' ? (first.text ?? '') : ''
    let name = target
    let value: BicepNode | undefined
    for (let token = this.#peek(); token !== undefined && token.kind !== 'line'; token = this.#peek()) {
      const alias = this.#peek(1)
      if (this.#isWord('as') && alias?.kind === 'word') name = alias.text
      if (this.#isMark('{')) value = this.#bracketed()
      else this.#at++
    }
    return { ...head, name, target, existing: false, parameters: [], type: undefined, value, end: this.#end }
  }

  /** At the end of an expression: a line break, a comma, a closing bracket. */
  #isEnd(): boolean {
    const token = this.#peek()
    if (token === undefined || token.kind === 'line') return true
    return token.kind === 'mark' && (token.text === ',' || closing.has(token.text))
  }

  /** An expression up to its end; one that is a type ends before `=` too. */
  #value(isType = false): BicepNode {
    // The condition of a resource or of an element of a loop.
    while (this.#isWord('if') && this.#isMark('(', 1)) {
      this.#at++
      this.#skipGroup()
    }
    const start = this.#start
    const parts: BicepNode[] = []
    while (!this.#isEnd() && !(isType && this.#isMark('='))) parts.push(...this.#part())
    const [only, ...others] = parts
    // NOTE: `[]` behind a type makes no other object of it.
    const isOnly = others.every((part) => part.kind === 'array' && part.items.length === 0)
    if (only !== undefined && isOnly && (only.kind !== 'expression' || only.end === this.#end)) return only
    return { kind: 'expression', start, end: this.#end, parts }
  }

  /** One step of an expression; what is in parentheses is in it. */
  #part(): readonly BicepNode[] {
    const token = this.#peek()
    const bracketed = this.#bracketed()
    if (bracketed !== undefined) return [bracketed]
    if (this.#isMark('(')) return this.#inside()
    this.#at++
    if (token === undefined || !('text' in token) || token.text === undefined) return []
    const range = { kind: 'expression', start: token.start, end: token.end, parts: [] } as const
    if (token.kind === 'word') return [{ ...range, name: token.text }]
    return token.kind === 'string' ? [{ ...range, text: token.text }] : []
  }

  #inside(): readonly BicepNode[] {
    const items = this.#arguments()
    return items.flatMap((item) => (item.kind === 'expression' && item.parts.length > 0 ? item.parts : [item]))
  }

  /** What stands in parentheses. */
  #arguments(): readonly BicepNode[] {
    if (this.#depth >= deepest) {
      this.#skipGroup()
      return []
    }
    this.#depth++
    const items = this.#list(')')
    this.#depth--
    return items
  }

  #isOpening(): boolean {
    const token = this.#peek()
    return token?.kind === 'mark' && opening.has(token.text)
  }

  /** An object, an array or a loop; undefined for anything else. */
  #bracketed(): BicepNode | undefined {
    if (!this.#isMark('{') && !this.#isMark('[')) return undefined
    const start = this.#start
    if (this.#depth >= deepest) {
      this.#skipGroup()
      return { kind: 'expression', start, end: this.#end, parts: [] }
    }
    this.#depth++
    const node = this.#isMark('{') ? this.#object() : this.#isWord('for', 1) ? this.#loop() : this.#array()
    this.#depth--
    return node
  }

  #object(): BicepObject {
    const start = this.#start
    const members: BicepMember[] = []
    const declarations: BicepStatement[] = []
    this.#at++
    for (let at = -1; this.#peek() !== undefined && !this.#isMark('}') && at !== this.#at;) {
      at = this.#at
      const decorators = this.#decorators()
      if (this.#isMark('}')) break
      const token = this.#peek()
      const isKey = (token?.kind === 'word' || token?.kind === 'string' || this.#isMark('*')) && this.#isMark(':', 1)
      const declaration = isKey ? undefined : this.#statement(decorators)
      if (declaration !== undefined) declarations.push(declaration)
      else if (isKey && token !== undefined && 'text' in token) {
        this.#at += 2
        members.push({ key: token.text, start: token.start, decorators, value: this.#value(), end: this.#end })
      } else this.#skipItem()
      this.#skipLines()
    }
    if (this.#isMark('}')) this.#at++
    return { kind: 'object', start, end: this.#end, members, declarations }
  }

  #array(): BicepArray {
    const start = this.#start
    return { kind: 'array', start, items: this.#list(']'), end: this.#end }
  }

  /** What stands between brackets, by commas or line breaks. */
  #list(close: string): BicepNode[] {
    const items: BicepNode[] = []
    this.#at++
    for (let at = -1; this.#peek() !== undefined && !this.#isMark(close) && at !== this.#at;) {
      at = this.#at
      this.#decorators()
      if (this.#isMark(close)) break
      items.push(this.#value())
      this.#skipLines()
    }
    if (this.#isMark(close)) this.#at++
    return items
  }

  #loop(): BicepLoop {
    const start = this.#start
    this.#at += 2
    while (this.#peek() !== undefined && !this.#isMark(':') && !this.#isMark(']')) {
      if (this.#isOpening()) this.#skipGroup()
      else this.#at++
    }
    if (this.#isMark(':')) this.#at++
    this.#skipLines()
    const body = this.#value()
    this.#skipLines()
    if (this.#isMark(']')) this.#at++
    return { kind: 'loop', start, body, end: this.#end }
  }

  /** What is no property, no element and no declaration, up to its end. */
  #skipItem(): void {
    while (!this.#isEnd()) {
      if (this.#isOpening()) this.#skipGroup()
      else this.#at++
    }
  }

  /** From an opening bracket to behind the one that closes it. */
  #skipGroup(): void {
    let open = 0
    do {
      const token = this.#peek()
      if (token?.kind === 'mark') open += opening.has(token.text) ? 1 : closing.has(token.text) ? -1 : 0
      this.#at++
    } while (open > 0 && this.#peek() !== undefined)
  }
}
