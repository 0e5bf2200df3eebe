// A thread of the command line. Everything it does is in gate/test-parts.ts.
import { parentPort, workerData } from 'node:worker_threads'
import { testPart } from './gate/test-parts.ts'
import { Files } from './host/files.ts'

parentPort?.postMessage(testPart(workerData, new Files()))
