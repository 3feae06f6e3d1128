/** What a page asks for, at a glance and again whenever it changes. Reads only: nothing that writes is loaded with it. */
import type { Adapter } from '../adapters/adapter.ts'
import { adapterEvidence } from '../adapters/evidence.ts'
import { isBlank, isFilingForm, requiredControls } from '../check/filing-form.ts'
import { bringLists } from '../filing/wordbooks.ts'
import { mapping } from '../mapping/in-steps.ts'
import { withKnowledge } from '../mapping/knowledge.ts'
import { createPage, type PageOptions } from '../page/page.ts'
import { createPause } from '../page/pause.ts'
import { inTurns } from '../steps.ts'
import type { PageScan } from '../types.ts'

/** No values, no names: whether it is a filing form, and how much of what it requires is empty. */
export interface FormGlance {
  readonly isFiling: boolean
  readonly required: number
  readonly missing: number
}

export interface WatchFormOptions extends Pick<PageOptions, 'openClosed'> {
  readonly adapterOf?: (url: string) => Adapter | undefined
  /** While true the page is not looked at. */
  readonly isPaused?: () => boolean
  readonly signal: AbortSignal
}

/** After the last of a row of changes; nothing runs while the page is still. */
const QUIET_MS = 400
/** A page that never stands still is looked at for one part in this many of its time, and every few seconds all the same. */
const SHARE = 10
const LONGEST_MS = 3000
const NOTHING: FormGlance = { isFiling: false, required: 0, missing: 0 }

/** Tells what is seen, and again when that has changed. Returns the function that looks again and tells anew. */
export function watchForm(root: Document, options: WatchFormOptions, tell: (glance: FormGlance) => void): () => void {
  const { adapterOf, isPaused = () => false, signal, openClosed } = options
  const page = createPage(root, { signal, ...(openClosed ? { openClosed } : {}) })
  let said = ''
  let known: { readonly controls: string; readonly isFiling: boolean } | undefined
  let waiting: ReturnType<typeof setTimeout> | undefined
  let stop: (() => void) | undefined
  let tookMs = 0
  let looking: Promise<void> = Promise.resolve()

  async function isFiling(seen: PageScan): Promise<boolean> {
    const controls = seen.controls.map(({ id, signature }) => `${id} ${signature}`).join('\n')
    // What is typed changes nothing of what is asked.
    if (known?.controls !== controls) {
      // Shadow roots and frames may have come with them.
      stop?.()
      stop = page.watch(later)
      const adapter = adapterOf?.(seen.url)
      const evidence = withKnowledge(seen, (scan) => (adapter ? adapterEvidence(scan, adapter) : []))
      await bringLists(seen.controls)
      known = { controls, isFiling: isFilingForm(await inTurns(mapping(evidence), createPause())) }
    }
    return known.isFiling
  }

  async function look(): Promise<void> {
    if (signal.aborted || isPaused()) return
    const started = performance.now()
    const seen = await page.scan()
    const required = requiredControls(seen.controls)
    const glance = (await isFiling(seen))
      ? { isFiling: true, required: required.length, missing: required.filter(isBlank).length }
      : NOTHING
    tookMs = performance.now() - started
    if (signal.aborted || isPaused()) return
    const now = JSON.stringify(glance)
    if (now === said) return
    said = now
    tell(glance)
  }

  function later(): void {
    clearTimeout(waiting)
    if (signal.aborted) return
    waiting = setTimeout(
      () => {
        // One look after the other; what a page does to a look is no fault of the page.
        looking = looking.then(look).catch(() => undefined)
      },
      Math.min(LONGEST_MS, Math.max(QUIET_MS, SHARE * tookMs)),
    )
  }

  signal.addEventListener('abort', () => {
    clearTimeout(waiting)
    stop?.()
  })
  stop = page.watch(later)
  later()
  return () => {
    said = ''
    later()
  }
}
