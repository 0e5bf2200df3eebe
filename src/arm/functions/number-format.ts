// .NET's standard and custom formats of numbers, invariant culture.
import { numberText } from './to-text.ts'

type Numeric = number | bigint

/** The number in a format such as `N0`, `D4`, `X2`, `0000` or `#,##0.00`; undefined when there is no such format. */
export function formatNumber(value: Numeric, format: string): string | undefined {
  const standard = /^([A-Za-z])(\d{0,3})$/.exec(format)
  if (standard === null) return customFormat(value, format)
  const [, letter = '', digits = ''] = standard
  const precision = digits === '' ? undefined : Number(digits)
  return standardFormats.get(letter.toUpperCase())?.(value, precision, letter)
}

type Standard = (value: Numeric, precision: number | undefined, letter: string) => string | undefined

const standardFormats: ReadonlyMap<string, Standard> = new Map<string, Standard>([
  [
    'D',
    (value, precision) => (isWhole(value) ? signed(value, digitsOf(value).padStart(precision ?? 0, '0')) : undefined),
  ],
  ['N', (value, precision) => fixed(value, precision ?? 2, true)],
  ['F', (value, precision) => fixed(value, precision ?? 2, false)],
  ['X', hexadecimal],
  ['P', (value, precision) => percent(value, precision ?? 2)],
  ['C', currency],
  ['E', (value, precision, letter) => exponent(value, precision ?? 6, letter, 3)],
  ['G', general],
  ['R', (value) => numberText(value)],
])

function isWhole(value: Numeric): boolean {
  return typeof value === 'bigint' || Number.isInteger(value)
}

function isNegative(value: Numeric): boolean {
  return value < 0
}

function digitsOf(value: Numeric): string {
  return typeof value === 'bigint' ? String(value < 0n ? -value : value) : String(BigInt(Math.abs(value)))
}

function signed(value: Numeric, text: string): string {
  return isNegative(value) && /[1-9]/.test(text) ? `-${text}` : text
}

function fixed(value: Numeric, precision: number, grouped: boolean): string {
  const text = unsignedFixed(value, precision)
  return signed(value, grouped ? group(text) : text)
}

/** Digits of the absolute value, rounded half away from zero. */
function unsignedFixed(value: Numeric, precision: number): string {
  if (isWhole(value)) return precision === 0 ? digitsOf(value) : `${digitsOf(value)}.${'0'.repeat(precision)}`
  const known = Math.min(precision, 100)
  return Math.abs(Number(value)).toFixed(known) + '0'.repeat(precision - known)
}

function group(text: string): string {
  const [whole = '', fraction] = text.split('.')
  const groups: string[] = []
  for (let end = whole.length; end > 0; end -= 3) groups.unshift(whole.slice(Math.max(0, end - 3), end))
  return groups.join(',') + (fraction === undefined ? '' : `.${fraction}`)
}

function hexadecimal(value: Numeric, precision: number | undefined, letter: string): string | undefined {
  if (!isWhole(value)) return undefined
  // Azure's integers have 64 bits: a negative one shows as its two's complement.
  const text = BigInt.asUintN(64, BigInt(value))
    .toString(16)
    .padStart(precision ?? 0, '0')
  return letter === 'X' ? text.toUpperCase() : text
}

function percent(value: Numeric, precision: number): string {
  const hundredfold = isWhole(value) ? BigInt(value) * 100n : Number(value) * 100
  return `${fixed(hundredfold, precision, true)} %`
}

function currency(value: Numeric, precision: number | undefined): string {
  const text = `¤${group(unsignedFixed(value, precision ?? 2))}`
  return isNegative(value) ? `(${text})` : text
}

function exponent(value: Numeric, precision: number, letter: string, width: number): string {
  const [mantissa = '', power = ''] = Math.abs(Number(value)).toExponential(Math.min(precision, 100)).split('e')
  const sign = power.startsWith('-') ? '-' : '+'
  return signed(value, `${mantissa}${letter}${sign}${power.replace(/^[+-]/, '').padStart(width, '0')}`)
}

function general(value: Numeric, precision: number | undefined, letter: string): string {
  if (precision === undefined || precision === 0) return numberText(value)
  const rounded = Number(Number(value).toPrecision(Math.min(precision, 100)))
  const power = rounded === 0 ? 0 : Math.floor(Math.log10(Math.abs(rounded)))
  if (power < precision && power >= -5) return numberText(rounded)
  const [mantissa = '', exponentText = ''] = rounded.toExponential().split('e')
  const sign = exponentText.startsWith('-') ? '-' : '+'
  return `${mantissa}${letter === 'G' ? 'E' : 'e'}${sign}${exponentText.replace(/^[+-]/, '').padStart(2, '0')}`
}

/** Sections for positive, negative and zero, and in each: 0 # . , % and quoted text. */
function customFormat(value: Numeric, format: string): string | undefined {
  const sections = splitSections(format)
  if (sections.length > 3) return undefined
  const [positive = '', negative = '', zero = ''] = sections
  if (isNegative(value) && negative !== '') return customSection(-value, negative)
  if (Number(value) === 0 && zero !== '') return customSection(value, zero)
  return customSection(value, positive)
}

interface Piece {
  readonly text: string
  /** Whether it is a digit placeholder, and of which kind. */
  readonly kind: '0' | '#' | '.' | ',' | '%' | 'text'
}

function customSection(value: Numeric, section: string): string {
  const pieces = readPieces(section)
  const point = pieces.findIndex((piece) => piece.kind === '.')
  const isDigit = (piece: Piece): boolean => piece.kind === '0' || piece.kind === '#'
  const whole = (point < 0 ? pieces : pieces.slice(0, point)).filter(isDigit)
  const fraction = point < 0 ? [] : pieces.slice(point).filter(isDigit)
  const firstDigit = pieces.findIndex(isDigit)
  const lastWhole = pieces.findLastIndex((piece, index) => isDigit(piece) && (point < 0 || index < point))
  const grouped = pieces.some((piece, index) => piece.kind === ',' && index > firstDigit && index < lastWhole)
  const scaled = pieces.some((piece) => piece.kind === '%') ? scale(value) : value
  const [digits = '', decimals = ''] = unsignedFixed(scaled, fraction.length).split('.')
  const firstZero = whole.findIndex((piece) => piece.kind === '0')
  const least = firstZero < 0 ? 0 : whole.length - firstZero
  const significant = digits.replace(/^0+/, '').padStart(least, '0')
  const kept = fraction.findLastIndex((piece, index) => piece.kind === '0' || /[1-9]/.test(decimals.slice(index)))
  const body = {
    digits: grouped ? group(significant) : significant,
    decimals: decimals.slice(0, kept + 1),
    places: whole.length,
  }
  const text = layOut(pieces, body)
  return isNegative(value) && /[1-9]/.test(digits + decimals) ? `-${text}` : text
}

function scale(value: Numeric): Numeric {
  return isWhole(value) ? BigInt(value) * 100n : Number(value) * 100
}

/** Puts the digits into the places; those left of the first place go before it. */
function layOut(pieces: readonly Piece[], body: { digits: string; decimals: string; places: number }): string {
  const out: string[] = []
  const dense = body.digits.replaceAll(',', '')
  const plain = dense === body.digits
  let place = 0
  let inFraction = false
  let decimal = 0
  for (const piece of pieces) {
    if (piece.kind === '.') {
      inFraction = true
      if (body.decimals !== '') out.push('.')
    } else if (piece.kind === 'text' || piece.kind === '%') out.push(piece.text)
    else if (piece.kind !== ',') {
      if (inFraction) out.push(body.decimals.charAt(decimal++))
      else if (!plain) out.push(place++ === 0 ? body.digits : '')
      else {
        const from = place === 0 ? 0 : dense.length - body.places + place
        out.push(dense.slice(Math.max(0, from), Math.max(0, dense.length - body.places + place + 1)))
        place++
      }
    }
  }
  return out.join('')
}

function readPieces(section: string): Piece[] {
  const pieces: Piece[] = []
  for (let at = 0; at < section.length; at++) {
    const mark = section.charAt(at)
    if (mark === "'" || mark === '"') {
      const close = section.indexOf(mark, at + 1)
      const end = close < 0 ? section.length : close
      pieces.push({ kind: 'text', text: section.slice(at + 1, end) })
      at = end
    } else if (mark === '\\') pieces.push({ kind: 'text', text: section.charAt(++at) })
    else if (mark === '0' || mark === '#' || mark === '.' || mark === ',' || mark === '%')
      pieces.push({ kind: mark, text: mark })
    else pieces.push({ kind: 'text', text: mark })
  }
  return pieces
}

function splitSections(format: string): string[] {
  const sections = ['']
  let quote = ''
  for (let at = 0; at < format.length; at++) {
    const mark = format.charAt(at)
    if (quote === '' && mark === ';') {
      sections.push('')
      continue
    }
    if (quote === mark) quote = ''
    else if (quote === '' && (mark === "'" || mark === '"')) quote = mark
    sections[sections.length - 1] += mark === '\\' ? mark + format.charAt(++at) : mark
  }
  return sections
}
