// The table of what prints pictures: one line each, loaded when asked for.
import type { Report } from '../report.ts'
import { drawnOf, type Drawn } from './drawn.ts'
import type { PictureFormat } from './formats.ts'

/** Undefined where the format cannot hold so much. */
type Printer = (pictures: readonly Drawn[]) => string | undefined

const printers: Readonly<Record<PictureFormat, () => Promise<Printer>>> = {
  dot: async () => (await import('./dot.ts')).dotGraph,
  mermaid: async () => (await import('./mermaid.ts')).mermaidChart,
  svg: async () => (await import('./svg.ts')).svgFile,
}

/** The pictures of a report; undefined where the format cannot hold so much. */
export async function printPictures(report: Report, format: PictureFormat): Promise<string | undefined> {
  const print = await printers[format]()
  return print(drawnOf(report))
}
