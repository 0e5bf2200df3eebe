// Rules of the library as the build stores them: what chooses a rule is there at once, all else is text until a target of it
// asks. Most runs have targets for a few rules only, and reading three hundred conditions is most of a start.
import type { Rule } from './rule.ts'
import { longBody, type ShortBody } from './short-code.ts'

/** What is read of a rule before it runs. */
export type RuleHead = Pick<
  Rule,
  'code' | 'name' | 'title' | 'severity' | 'for' | 'params' | 'coveredBy' | 'source' | 'profiles'
>

/** The keys of a rule that its text holds. */
export type RuleBody = Omit<Rule, keyof RuleHead>

/** A rule of its head and of its body in JSON with short code, which the build wrote. */
export function packedRule(head: RuleHead, json: string): Rule {
  let read: RuleBody | undefined
  // The build has checked what it wrote.
  const body = () => (read ??= longBody(JSON.parse(json) as ShortBody))
  return {
    ...head,
    get forEach() {
      return body().forEach
    },
    get when() {
      return body().when
    },
    get let() {
      return body().let
    },
    get asserts() {
      return body().asserts
    },
    get edit() {
      return body().edit
    },
    get azure() {
      return body().azure
    },
    get why() {
      return body().why
    },
    get links() {
      return body().links
    },
    get tags() {
      return body().tags
    },
    get since() {
      return body().since
    },
  }
}
