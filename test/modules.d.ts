// Packages without types, as far as tests use them.

declare module 'jsdom' {
  interface XmlElement {
    readonly tagName: string
    getAttribute(name: string): string | null
    querySelectorAll(selector: string): Iterable<XmlElement>
    readonly textContent: string
  }
  interface XmlDocument {
    readonly documentElement: XmlElement
  }
  export class JSDOM {
    constructor(html: string)
    readonly window: {
      readonly document: object
      readonly DOMParser: new () => { parseFromString(text: string, type: string): XmlDocument }
    }
  }
}
