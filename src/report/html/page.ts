// The frame of a page: a policy that lets nothing in but its own style and its own script, by their hashes.
import { sha256 } from '../../finding/sha256.ts'
import { lines, markup, Markup } from '../markup.ts'
import { pictureStyle } from '../picture/style.ts'
import { script } from './script.ts'
import { style } from './style.ts'

export function pageOf(title: string, content: readonly Markup[]): string {
  const styles = `${style}${pictureStyle}`
  const policy = [
    "default-src 'none'",
    `style-src '${hashOf(styles)}'`,
    `script-src '${hashOf(script)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ]
  return `<!doctype html>\n${
    markup`<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy.join('; ')}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${new Markup(styles)}</style>
</head>
<body>
${lines(content)}
<script>${new Markup(script)}</script>
</body>
</html>`.text
  }\n`
}

function hashOf(text: string): string {
  const bytes = sha256(text).match(/../g) ?? []
  return `sha256-${btoa(bytes.map((byte) => String.fromCharCode(Number.parseInt(byte, 16))).join(''))}`
}
