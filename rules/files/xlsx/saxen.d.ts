declare module 'saxen' {
  type Decode = (text: string) => string
  /** The part of saxen's interface that is used here. */
  export class Parser {
    on(
      hook: 'openTag',
      listener: (name: string, attributes: () => Record<string, string>, decode: Decode) => void,
    ): this
    on(hook: 'closeTag', listener: (name: string) => void): this
    on(hook: 'text', listener: (text: string, decode: Decode) => void): this
    on(hook: 'cdata', listener: (text: string) => void): this
    on(hook: 'error', listener: (error: Error) => void): this
    parse(xml: string): void
  }
}
