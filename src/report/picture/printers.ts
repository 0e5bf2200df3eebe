// The table of formats that print pictures and nothing else: one line each, loaded when asked for.
import type { Report } from '../report.ts'
import { drawnOf, type Drawn } from './drawn.ts'

/** Undefined where the format cannot hold so much. */
type Printer = (pictures: readonly Drawn[]) => string | undefined

const printers = {
  dot: async () => (await import('./dot.ts')).dotGraph,
  mermaid: async () => (await import('./mermaid.ts')).mermaidChart,
  svg: async () => (await import('./svg.ts')).svgFile,
} satisfies Readonly<Record<string, () => Promise<Printer>>>

export type PictureFormat = keyof typeof printers

export const pictureFormats: readonly PictureFormat[] = ['dot', 'mermaid', 'svg']

/** The pictures of a report; undefined where the format cannot hold so much. */
export async function printPictures(report: Report, format: PictureFormat): Promise<string | undefined> {
  const print: Printer = await printers[format]()
  return print(drawnOf(report))
}
