import { Parser } from 'saxen'

export interface XmlVisitor {
  /** Names come without their prefix. */
  open?(name: string, attribute: (name: string) => string | undefined): void
  text?(text: string): void
  close?(name: string): void
}

const local = (name: string) => name.slice(name.indexOf(':') + 1)

/** Walks an XML text; false when it is not well-formed. No entity beyond the five of XML is expanded. */
export function walkXml(xml: string, visitor: XmlVisitor): boolean {
  let sound = true
  const parser = new Parser()
  parser.on('openTag', (name, attributes, decode) => {
    visitor.open?.(local(name), (wanted) => {
      const given = attributes()
      const key = Object.hasOwn(given, wanted) ? wanted : Object.keys(given).find((one) => local(one) === wanted)
      return key === undefined ? undefined : decode(given[key]!)
    })
  })
  parser.on('text', (text, decode) => visitor.text?.(decode(text)))
  parser.on('cdata', (text) => visitor.text?.(text))
  parser.on('closeTag', (name) => visitor.close?.(local(name)))
  parser.on('error', () => {
    sound = false
  })
  parser.parse(xml)
  return sound
}

/** Spreadsheets write what XML cannot hold as `_x000D_`. */
export const unescapeText = (text: string) =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
