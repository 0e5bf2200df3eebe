// A step of the action over a host of plain objects.
import { runAction } from '../../src/commands/action.ts'
import { withHost, type FakeHost, type Setting } from '../cli/fake-host.ts'

export interface Stepped {
  readonly exit: number
  readonly log: string
  readonly summary: string
  readonly output: string
  readonly fake: FakeHost
}

export async function stepOn(inputs: Readonly<Record<string, string>>, setting: Setting = {}): Promise<Stepped> {
  const env = {
    ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
    GITHUB_STEP_SUMMARY: 'summary',
    GITHUB_OUTPUT: 'output',
    ...setting.env,
  }
  return withHost({ ...setting, env }, async (fake) => {
    const exit = await runAction(fake.host)
    return { exit, log: fake.out(), summary: fake.appended('summary'), output: fake.appended('output'), fake }
  })
}
