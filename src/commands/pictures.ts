// What commands that show pools have in common: a table, JSON, or each load balancer and gateway as a picture.
import { UsageError } from '../config/usage-error.ts'
import { pictureFormats, type PictureFormat } from '../report/picture/formats.ts'
import type { Report } from '../report/report.ts'
import type { OptionTable } from './command.ts'

export const shownFormats = ['text', 'json', ...pictureFormats] as const

export const shownFormatOption: OptionTable = {
  format: {
    value: shownFormats.join('|'),
    values: shownFormats,
    help: 'as text, as JSON, or each load balancer and gateway as a picture; text when not given',
  },
}

/** The picture among the formats; undefined for the others. */
export function pictureAmong(format: (typeof shownFormats)[number] | undefined): PictureFormat | undefined {
  return pictureFormats.find((one) => one === format)
}

/** Throws UsageError for more than a format may hold. */
export async function drawPictures(report: Report, format: PictureFormat): Promise<string> {
  const { printPictures } = await import('../report/picture/printers.ts')
  const text = await printPictures(report, format)
  if (text !== undefined) return text
  throw new UsageError(
    `There is more to draw than a diagram of ${format} may hold (500 edges, 50,000 characters). Name fewer FILEs, or take --format svg or dot.`,
  )
}
