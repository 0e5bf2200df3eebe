// The names of formats that print pictures and nothing else; printers.ts holds what prints them, loaded when one is asked for.

export const pictureFormats = ['dot', 'mermaid', 'svg'] as const

export type PictureFormat = (typeof pictureFormats)[number]
