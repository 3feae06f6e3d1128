/** Where the form stands, by default the whole document. Says what is wrong where a selector found nothing, or on a server. */
export function rootOf(root: Document | Element | undefined, caller: string): Document | Element {
  const found: unknown = root === undefined ? globalThis.document : root
  if (found === undefined) throw new TypeError(`${caller} needs a page: call it in the browser, not on the server`)
  if (typeof found !== 'object' || found === null || !('nodeType' in found))
    throw new TypeError(`${caller}: root is ${found === null ? 'null' : typeof found}, not an element or a document`)
  return found as Document | Element
}
