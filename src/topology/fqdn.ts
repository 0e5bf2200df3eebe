// What a full host name looks like.

const LABEL = /^[a-z\d_]([a-z\d_-]*[a-z\d_])?$/i

/** `shop.contoso.com`, with or without the dot of the root; no single label, no wildcard, no address. */
export function isFqdn(text: string): boolean {
  const name = text.endsWith('.') ? text.slice(0, -1) : text
  if (name.length > 253) return false
  const labels = name.split('.')
  const isLabel = (label: string) => label.length <= 63 && LABEL.test(label)
  return labels.length > 1 && labels.every(isLabel) && !/^\d+$/.test(labels.at(-1) ?? '')
}
