import { eventPathOf, isElement, listen } from './dom.ts'
import type { Found } from './found.ts'

export type EditLog = ReturnType<typeof createEditLog>

export const isEdited = (found: Found, edits: EditLog): boolean =>
  [found.root, found.input, ...found.parts].some((element) => element !== null && edits.has(element))

/**
 * Remembers which elements the user changed by hand. Events that a script made are not trusted and do not count; what a
 * box fires because a script clicked it is trusted all the same, so that the click before it is looked at.
 */
export const createEditLog = (signal: AbortSignal) => {
  const edited = new WeakSet<Element>()
  const watched = new WeakSet<Node>()
  let scripted = 0
  const notice = (event: Event): void => {
    if (event.isTrusted) return
    scripted += 1
    // `input` and `change` follow before the script that clicked gives way; microtasks run when it has.
    queueMicrotask(() => {
      scripted -= 1
    })
  }
  const remember = (event: Event): void => {
    if (!event.isTrusted || scripted > 0) return
    const path = eventPathOf(event)
    const target = path[0]
    if (isNode(target) && isElement(target)) edited.add(target)
  }
  return {
    /** `change` does not leave a shadow tree, so that each root needs its own listeners. */
    watch(root: Node): void {
      if (watched.has(root)) return
      watched.add(root)
      listen(root, 'click', notice, { capture: true, passive: true, signal })
      for (const type of ['input', 'change']) listen(root, type, remember, { capture: true, passive: true, signal })
    },
    has: (element: Element): boolean => edited.has(element),
  }
}

const isNode = (target: EventTarget | undefined): target is Node =>
  target !== undefined && typeof (target as { nodeType?: unknown }).nodeType === 'number'
