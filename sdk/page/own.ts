/** Elements that the SDK itself put into the page: never controls, never a change of the page. */
const own = new WeakSet<Node>()

export const claim = (node: Node): void => {
  own.add(node)
}

export const isOwn = (node: Node): boolean => own.has(node)

const toldInvalid = new WeakSet<Element>()

/** That a control is invalid is said by the SDK, not by the page. */
export const claimInvalid = (element: Element, told: boolean): void => {
  if (told) toldInvalid.add(element)
  else toldInvalid.delete(element)
}

export const isOwnInvalid = (element: Element): boolean => toldInvalid.has(element)

/** A change that is nothing but our own elements coming or going. */
export const isOwnRecord = (record: MutationRecord): boolean => {
  if (own.has(record.target)) return true
  if (record.type !== 'childList') return false
  const nodes = [...Array.from(record.addedNodes), ...Array.from(record.removedNodes)]
  return nodes.length > 0 && nodes.every((node) => own.has(node))
}
