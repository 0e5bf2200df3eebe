// Regular expressions for conditions of one's own: RE2's syntax, linear time. Loaded only with such rules, because the engine
// is larger than all of a plain check.
import { RE2JS, RE2JSSyntaxException } from 're2js'
import type { CompilePattern } from './calls.ts'

/** A pattern beyond it is a mistake, or an attack on the memory. */
const mostCharacters = 500

/** Without case, as all texts compare, and anywhere in the text. */
export const compilePattern: CompilePattern = (source) => {
  if (source.length > mostCharacters)
    return `A pattern may have ${mostCharacters} characters, this one has ${source.length}.`
  try {
    const regex = RE2JS.compile(source, RE2JS.CASE_INSENSITIVE)
    return { source, test: (text) => regex.matcher(text).find() }
  } catch (error) {
    // re2js says by throwing what it cannot compile.
    if (!(error instanceof RE2JSSyntaxException)) throw error
    return `This is no pattern: ${error.message.replace(/^error parsing regexp: /, '').replace('(?i)', '')}.`
  }
}
