/** The one way to the clipboard. What is a number of a person is taken off it again, unless something else was copied in a window of ours. */
import { holdsNumber } from './masking.ts'

/** How long a number stays on the clipboard, in ms. */
export const CLEAR_MS = 45_000

/** Says to the other windows of this origin that something was copied here; never what. */
const CHANNEL = 'beian-assist/copied'
const OWN_COPIES = ['copy', 'cut'] as const
/** Browsers let a page write only while it has the focus, Firefox only in answer to an act of the user: then at the next one. */
const CHANCES = ['focus', 'pointerdown', 'keydown'] as const

let forget = (): void => undefined

function tellOthers(): void {
  const channel = new BroadcastChannel(CHANNEL)
  channel.postMessage('copied')
  channel.close()
}

function copiedByHand(): void {
  forget()
  tellOthers()
}

/** What is copied by hand in this window counts from now on, in all windows of ours. Gives the way to stop it. */
export function noticeCopies(): () => void {
  for (const type of OWN_COPIES) document.addEventListener(type, copiedByHand)
  return () => {
    for (const type of OWN_COPIES) document.removeEventListener(type, copiedByHand)
  }
}

/**
 * Copies; resolves to whether the clipboard will be emptied later. Rejects when the browser does not let us. What other programs
 * put on the clipboard meanwhile cannot be known without reading it, which we do not ask for: whoever says that the
 * clipboard will be emptied says also that this goes for whatever is on it by then.
 */
export async function copyText(value: string): Promise<boolean> {
  await navigator.clipboard.writeText(value)
  copiedByHand()
  if (!holdsNumber(value)) return false
  const timer = setTimeout(empty, CLEAR_MS)
  const others = new BroadcastChannel(CHANNEL)
  others.onmessage = () => forget()
  forget = () => {
    forget = () => undefined
    clearTimeout(timer)
    others.close()
    for (const type of CHANCES) removeEventListener(type, empty, true)
  }
  return true
}

function empty(): void {
  const done = forget
  navigator.clipboard.writeText('').then(done, () => {
    // Forgotten while the browser thought about it: then it is not ours to empty.
    if (done === forget) for (const type of CHANCES) addEventListener(type, empty, true)
  })
}
