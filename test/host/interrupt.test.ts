// Ctrl-C is held while there is something to wait for, and at no other time.
import { expect, test } from '@jest/globals'
import { EventEmitter } from 'node:events'
import { interruptOf, sleepUnless } from '../../src/host/interrupt.ts'

const signals = () => new EventEmitter() as unknown as Pick<NodeJS.Process, 'on' | 'off'> & EventEmitter
const held = (of: EventEmitter) => of.listenerCount('SIGINT')

test('held while any wait lasts, and let go after it, also after one that failed', async () => {
  const process = signals()
  const interrupt = interruptOf(process)
  expect(held(process)).toBe(0)
  const ends: (() => void)[] = []
  const waits = [0, 1].map(() => interrupt.during(() => new Promise<void>((resolve) => ends.push(resolve))))
  expect(held(process)).toBe(1)
  ends[0]!()
  await waits[0]
  expect(held(process)).toBe(1)
  ends[1]!()
  await waits[1]
  expect(held(process)).toBe(0)
  await expect(interrupt.during(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect([held(process), interrupt.signal.aborted]).toEqual([0, false])
})

test('the first ends the wait, the second is not held', async () => {
  const process = signals()
  const interrupt = interruptOf(process)
  const wait = interrupt.during(() => sleepUnless(interrupt.signal, 3_600_000))
  process.emit('SIGINT')
  await wait
  expect([interrupt.signal.aborted, held(process)]).toEqual([true, 0])
  const next = interrupt.during(() => sleepUnless(interrupt.signal, 3_600_000))
  expect(held(process)).toBe(0)
  await next
})
