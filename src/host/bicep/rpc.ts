// `bicep jsonrpc --stdio`: one process for all files, asked one after the other. Messages are framed as in the Language Server
// Protocol: `Content-Length: N`, an empty line, N bytes of JSON.
import { spawn, type ChildProcess } from 'node:child_process'
import type { Compiled } from '../../resource/bicep-answer.ts'
import { stop, type Program, type RunLimits } from '../program.ts'
import { answerOf, faultOf, isRecord } from './answer.ts'

/** Headers that are longer are no headers. */
const longestHeader = 4096

export class BicepServer {
  readonly #child: ChildProcess
  readonly #limits: RunLimits
  #chunks: Buffer[] = []
  #size = 0
  /** Bytes that the next message needs. */
  #needed = 0
  #id = 0
  #waiting: ((message: Readonly<Record<string, unknown>>) => void) | undefined
  #fail: ((fault: string) => void) | undefined
  #fault: string | undefined

  constructor({ path, variables, limits }: Program) {
    this.#limits = limits
    const env = { ...variables }
    this.#child = spawn(path, ['jsonrpc', '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'], windowsHide: true, env })
    this.#child.stdout?.on('data', (chunk: Buffer) => {
      this.#take(chunk)
    })
    // What cannot be written is told by the end of the process.
    this.#child.stdin?.on('error', () => undefined)
    this.#child.on('error', (error) => {
      this.#break(`it could not be started: ${error.message}`)
    })
    this.#child.on('close', (exit) => {
      this.#break(`it ended with exit code ${exit ?? 'none'} before it answered`)
    })
  }

  /** Never rejects: what goes wrong is a fault of the answer. */
  async compile(path: string): Promise<Compiled> {
    const isParameters = /\.bicepparam$/i.test(path)
    const method = isParameters ? 'bicep/compileParams' : 'bicep/compile'
    const parameters = isParameters ? { path, parameterOverrides: {} } : { path }
    return new Promise((resolve) => {
      if (this.#fault !== undefined) {
        resolve(faultOf(this.#fault))
        return
      }
      const id = ++this.#id
      const done = (answer: Compiled) => {
        clearTimeout(timer)
        this.#waiting = this.#fail = undefined
        resolve(answer)
      }
      const timer = setTimeout(() => {
        this.#break(`it took more than ${this.#limits.milliseconds / 1000} seconds`)
      }, this.#limits.milliseconds)
      this.#fail = (fault) => {
        done(faultOf(fault))
      }
      this.#waiting = (message) => {
        // NOTE: it may also send notifications, which have no id.
        if (message['id'] !== id) return
        const error = message['error']
        done(isRecord(error) ? faultOf(`it says: ${messageIn(error)}`) : answerOf(message['result'], path))
      }
      this.#send({ jsonrpc: '2.0', id, method, params: parameters })
    })
  }

  close(): void {
    this.#fault ??= 'it was closed'
    stop(this.#child)
  }

  #send(message: unknown): void {
    const body = Buffer.from(JSON.stringify(message), 'utf8')
    this.#child.stdin?.write(`Content-Length: ${body.length}\r\n\r\n`)
    this.#child.stdin?.write(body)
  }

  /** After this nothing more is asked of the process. */
  #break(fault: string): void {
    if (this.#fault !== undefined) return
    this.#fault = fault
    stop(this.#child)
    this.#fail?.(fault)
  }

  #take(chunk: Buffer): void {
    if (this.#fault !== undefined) return
    this.#chunks.push(chunk)
    this.#size += chunk.length
    if (this.#size < this.#needed) return
    let buffer: Buffer = Buffer.concat(this.#chunks)
    for (let next = this.#next(buffer); next !== undefined; next = this.#next(buffer)) {
      this.#receive(buffer.subarray(next.start, next.end).toString('utf8'))
      buffer = buffer.subarray(next.end)
    }
    this.#chunks = [buffer]
    this.#size = buffer.length
  }

  /** Where the body of the first message stands; undefined until it is whole. */
  #next(buffer: Buffer): { readonly start: number; readonly end: number } | undefined {
    const headers = buffer.indexOf('\r\n\r\n')
    this.#needed = 0
    if (headers < 0) {
      if (buffer.length > longestHeader) this.#break(notFramed)
      return undefined
    }
    const [, digits] =
      /^content-length: {0,9}(\d{1,12})\r?$/im.exec(buffer.subarray(0, headers).toString('latin1')) ?? []
    if (digits === undefined || Number(digits) > this.#limits.bytes) {
      this.#break(digits === undefined ? notFramed : `its answer has more than ${this.#limits.bytes} bytes`)
      return undefined
    }
    const start = headers + 4
    this.#needed = start + Number(digits)
    return buffer.length < this.#needed ? undefined : { start, end: this.#needed }
  }

  #receive(body: string): void {
    let message: unknown
    try {
      message = JSON.parse(body)
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error
      return this.#break('its answer is not JSON')
    }
    if (isRecord(message)) this.#waiting?.(message)
  }
}

const notFramed = 'its answer is not framed as JSON-RPC is'

function messageIn(error: Readonly<Record<string, unknown>>): string {
  const message = error['message']
  return typeof message === 'string' ? message.replace(/\.$/, '') : 'an error without a message'
}
