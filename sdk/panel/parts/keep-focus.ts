/** How many places of the focus are remembered: more than the longest form has, or what opened it would be forgotten. */
const REMEMBERED = 100
const FOCUSABLE = 'button:not(:disabled), a[href], input:not(:disabled), select, textarea, summary, [tabindex="0"]'
/** Parts that are drawn anew as a whole: one goes on at their heading, not at their first button. */
const WHOLE = '.panel, .main, .phases, .settings-section, [role="tabpanel"]'

interface Place {
  readonly element: HTMLElement
  /** It was pressed, so that what came up may be its doing. */
  pressed: boolean
  /** From the innermost outwards, within the root. */
  readonly around: readonly Element[]
}

/**
 * A form that closes, a card that goes, a step that gives way to the next take the focus with them, and a keyboard or a screen
 * reader would begin at the top again. The focus then goes on at what stood around it: at the button that opened the form, else at
 * the heading of what came instead. Where the user has gone meanwhile he stays. Returns the stop function.
 */
export function keepFocus(root: Element | ShadowRoot): () => void {
  let trail: Place[] = []
  /** The part on which the focus waits for a heading that is not drawn yet, and whence it came. */
  let waiting: { readonly part: HTMLElement; readonly from: Place } | undefined
  const active = (): Element | null => {
    const at = (root.getRootNode() as Document | ShadowRoot).activeElement
    return at === document.body ? null : at
  }

  const onFocus = ({ target }: Event): void => {
    if (!(target instanceof HTMLElement)) return
    const around: Element[] = []
    for (let at = target.parentElement; at && at !== root; at = at.parentElement) around.push(at)
    // Come by again on the way round, it is still what opened the form.
    const pressed = trail.some((place) => place.element === target && place.pressed)
    trail = [...trail.filter(({ element }) => element !== target), { element: target, around, pressed }].slice(
      -REMEMBERED,
    )
  }

  const onPress = ({ target }: Event): void => {
    const place = trail.find(({ element }) => element === target)
    if (place) place.pressed = true
  }

  const onBlur = ({ target, relatedTarget }: FocusEvent): void => {
    if (relatedTarget) return
    // A press on nothing, not a removal: the user has left, and nothing is to follow him.
    setTimeout(() => {
      if ((target as Element).isConnected && active() === null) trail = []
    })
  }

  const mend = (): void => {
    const at = active()
    const from = waiting && at === waiting.part ? waiting.from : trail.at(-1)
    if (!from || from.element.isConnected || (at && at !== waiting?.part)) return
    const part = goOn(root, from, trail)
    waiting = part && { part, from }
  }

  const blurred = onBlur as (event: Event) => void
  const watch = new MutationObserver(mend)
  watch.observe(root, { childList: true, subtree: true })
  root.addEventListener('focusin', onFocus)
  root.addEventListener('click', onPress)
  root.addEventListener('focusout', blurred)
  return () => {
    watch.disconnect()
    root.removeEventListener('focusin', onFocus)
    root.removeEventListener('click', onPress)
    root.removeEventListener('focusout', blurred)
  }
}

const isShown = (element: Element): element is HTMLElement =>
  element instanceof HTMLElement && element.checkVisibility()

/** The same card or section after it was drawn anew in another place. */
const twinOf = (root: Element | ShadowRoot, gone: Element): Element | null => {
  const { control } = (gone as HTMLElement).dataset
  return control === undefined ? null : root.querySelector(`[data-control="${CSS.escape(control)}"]`)
}

/** Gives the part on which the focus has to wait, when that has neither a heading nor anything else to go on at. */
function goOn(root: Element | ShadowRoot, last: Place, trail: readonly Place[]): HTMLElement | undefined {
  for (const each of last.around) {
    const part = each.isConnected ? each : twinOf(root, each)
    if (!part) continue
    if (part.matches(WHOLE)) {
      const heading = [...part.querySelectorAll('h1, h2')].find(isShown)
      // Not drawn yet, as long as the page is looked at: nowhere would be the top of the document. The next change asks again.
      const to = heading ?? (part as HTMLElement)
      to.tabIndex = -1
      to.focus()
      return heading ? undefined : to
    }
    const left = trail.filter(({ element }) => element.isConnected && part.contains(element) && isShown(element))
    const before = left.findLast(({ pressed }) => pressed) ?? left.at(-1)
    const next = before?.element ?? [...part.querySelectorAll(FOCUSABLE)].find(isShown)
    if (next instanceof HTMLElement) {
      next.focus()
      return undefined
    }
  }
  return undefined
}
