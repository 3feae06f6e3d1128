/** `<beian-assist>`: the panel beside or over somebody's form. Importing this file defines nothing and needs no DOM. */
import type { Locale } from '@beian-assist/rules'
import { type Assist, createAssist } from '../assist/create-assist.ts'
import type { DeclaredMap } from '../declare/declared.ts'
import { FormRefusal } from '../form-refusal.ts'
import { claim } from '../page/own.ts'
import type { PanelTexts } from '../panel/messages/index.ts'
import type { ElementEvent, ElementEventDetails, ElementEventName, ElementWithEvents } from './events.ts'
import { liveProfiles, type Profiles } from './live-profiles.ts'
import { lookOut } from './look-out.ts'

/** On a server there is no such class; there the element is only imported, never made. */
const Base = (globalThis.HTMLElement ?? class {}) as unknown as new () => ElementWithEvents

const PROPERTIES = ['profiles', 'declared', 'form', 'signal', 'texts'] as const

/** All scripts of the page's own text have run. */
function isLoaded(page: Document): boolean {
  if (page.readyState !== 'interactive') return page.readyState === 'complete'
  const [navigation] = page.defaultView?.performance.getEntriesByType('navigation') ?? []
  return navigation === undefined || (navigation as PerformanceNavigationTiming).domContentLoadedEventStart > 0
}

/**
 * Attributes: `for` (id of the form; absent: the whole document), `provider`, `locale`, `today`, `dock` (`left`, `right`;
 * absent: in the flow of the page), `theme` (`light`, `dark`; absent: the reader's), `describe-fields` (findings are also
 * said at the form's own controls). Events: `ElementEventDetails`.
 */
export class BeianAssistElement extends Base {
  static readonly observedAttributes = ['for', 'provider', 'locale', 'lang', 'today', 'describe-fields']

  readonly #profiles = liveProfiles((text) => this.#emit('error', { code: 'bad-filing', text }))
  #given: Profiles = []
  #declared: DeclaredMap = {}
  #form: Element | Document | null | undefined
  #signal: AbortSignal | undefined
  #texts: PanelTexts = {}
  #running:
    | { readonly assist: Assist; readonly root: Element | Document; readonly setting: string; locale: Locale }
    | undefined
  #due = false
  #ended = false
  #lookingAt: Node | undefined
  #stopLooking: (() => void) | undefined

  /** Filings to choose from, or a source of your own. None: the panel only checks. */
  get profiles(): Profiles {
    return this.#given
  }
  set profiles(profiles: Profiles | null | undefined) {
    this.#profiles.use(profiles ?? [])
    this.#given = profiles ?? []
  }

  /** CSS selector → field, where labels do not tell enough. */
  get declared(): DeclaredMap {
    return this.#declared
  }
  set declared(declared: DeclaredMap | null | undefined) {
    this.#declared = declared ?? {}
    this.#later()
  }

  /**
   * The form itself, where it has no id or stands in another tree; goes before `for`. `null`: it is not there yet, and nothing
   * is looked at until it is given; `undefined`: `for` tells.
   */
  get form(): Element | Document | null | undefined {
    return this.#form
  }
  set form(form: Element | Document | null | undefined) {
    this.#form = form
    this.#ended = false
    this.#later()
  }

  /** Aborting it ends the assistant for good. */
  get signal(): AbortSignal | undefined {
    return this.#signal
  }
  set signal(signal: AbortSignal | null | undefined) {
    if (this.#signal === (signal ?? undefined)) return
    this.#signal = signal ?? undefined
    this.#end()
    this.#later()
  }

  /** Words of your own for texts of the panel, by language and key. */
  get texts(): PanelTexts {
    return this.#texts
  }
  set texts(texts: PanelTexts | null | undefined) {
    this.#texts = texts ?? {}
    this.#later()
  }

  /** The engine behind the panel: `scan`, `plan`, `fill`, `undo`, `check`. Absent while the element is in no document. */
  get assist(): Assist | undefined {
    return this.#running?.assist
  }

  /** `addEventListener` that returns the function that stops it. */
  on<Name extends ElementEventName>(
    name: Name,
    handler: (event: ElementEvent<Name>) => void,
    options: AddEventListenerOptions = {},
  ): () => void {
    const listener = handler as (event: Event) => void
    this.addEventListener(name, listener, options)
    return () => this.removeEventListener(name, listener, options)
  }

  connectedCallback(): void {
    // What was set before the class was known lies on the element itself and hides the accessors.
    for (const name of PROPERTIES) {
      if (!Object.hasOwn(this, name)) continue
      const value: unknown = Reflect.get(this, name)
      Reflect.deleteProperty(this, name)
      Reflect.set(this, name, value)
    }
    this.#later()
  }

  disconnectedCallback(): void {
    this.#later()
  }

  attributeChangedCallback(): void {
    this.#later()
  }

  /** Ends the assistant: no listener and no observer stays. Nothing but setting `form` starts it again. */
  destroy(): void {
    this.#ended = true
    this.#end()
    this.#lookOut()
  }

  /** Once for all changes of one task: moving the element, or setting five attributes, starts nothing anew needlessly. */
  #later(): void {
    if (this.#due) return
    this.#due = true
    queueMicrotask(() => {
      this.#due = false
      this.#settle()
    })
  }

  readonly #loaded = (): void => {
    this.ownerDocument.removeEventListener('DOMContentLoaded', this.#loaded)
    this.#later()
  }

  #settle(): void {
    this.#lookOut()
    if (!this.#isWanted) {
      this.#end()
      return
    }
    const page = this.ownerDocument
    const root = this.#target()
    // Scripts of the page further down have not said yet what they want to hear.
    if (!isLoaded(page)) {
      page.addEventListener('DOMContentLoaded', this.#loaded)
      return
    }
    const setting = JSON.stringify([
      this.#text('provider'),
      this.#text('today'),
      this.#text('describe-fields'),
      this.#declared,
      this.#texts,
    ])
    const running = this.#running
    if (root && running?.root === root && running.setting === setting) {
      if (running.locale !== this.#locale) running.assist.setLocale(this.#locale)
      running.locale = this.#locale
      return
    }
    this.#end()
    if (root) this.#start(root, setting)
    // A framework that draws the form and the panel in one go gives the form a moment later.
    else setTimeout(() => this.#sayNoForm())
  }

  get #isWanted(): boolean {
    return this.isConnected && !this.#ended && !this.#signal?.aborted
  }

  #sayNoForm(): void {
    if (this.#isWanted && !this.#target())
      this.#emit('error', { code: 'no-form', text: this.getAttribute('for') ?? '' })
  }

  /** The form behind `for` may come later than the panel, and an application may draw it anew. */
  #lookOut(): void {
    const isNeeded = this.#isWanted && this.#form === undefined && this.hasAttribute('for')
    const tree = isNeeded ? this.getRootNode() : undefined
    if (tree === this.#lookingAt) return
    this.#stopLooking?.()
    this.#lookingAt = tree
    this.#stopLooking = tree && lookOut(tree, this.#moved)
  }

  readonly #moved = (): void => {
    // Just taken away, it stands in no tree that could be asked.
    if (this.isConnected && (this.#target() ?? undefined) !== this.#running?.root) this.#later()
  }

  #target(): Element | Document | null {
    if (this.#form !== undefined) return this.#form
    const id = this.getAttribute('for')
    if (id === null) return this.ownerDocument
    const tree = this.getRootNode() as Document | ShadowRoot
    return tree.getElementById(id)
  }

  #text(name: string): string | undefined {
    return this.getAttribute(name) ?? undefined
  }

  get #locale(): Locale {
    return /^en\b/i.test(this.#text('locale') ?? this.#text('lang') ?? '') ? 'en' : 'zh-CN'
  }

  #start(root: Element | Document, setting: string): void {
    const provider = this.#text('provider')
    const today = this.#text('today')
    const about = {
      locale: this.#locale,
      ...(provider === undefined ? {} : { provider }),
      ...(today === undefined ? {} : { today }),
      describeFields: this.hasAttribute('describe-fields'),
    }
    let assist: Assist
    try {
      claim(this)
      const signal = this.#signal ? { signal: this.#signal } : {}
      assist = createAssist({ root, declared: this.#declared, ...about, ...signal })
    } catch (error) {
      // A field that the dictionary does not have: said, and nothing started.
      this.#emit('error', { code: 'unknown-field', text: error instanceof Error ? error.message : '' })
      return
    }
    this.#running = { assist, root, setting, locale: this.#locale }
    assist.on('ready', (scan) => this.#emit('ready', scan))
    assist.on('change', (change) => this.#emit('change', change))
    assist.on('finding', (report) => this.#emit('finding', report))
    assist.on('filled', (outcome) => this.#emit('fill', outcome))
    assist.on('undone', (receipts) => this.#emit('undo', receipts))
    assist.on('problem', (problem) => this.#emit('error', problem))
    assist.on('refusal', ({ code, detail }) =>
      this.#emit('error', { code, ...(detail === undefined ? {} : { text: detail }) }),
    )
    assist.on('fillPreview', ({ preventDefault, ...preview }) => {
      if (!this.#emit('fill-preview', preview, true)) preventDefault()
    })
    assist.on('undoPreview', ({ preventDefault }) => {
      if (!this.#emit('undo-preview', null, true)) preventDefault()
    })
    assist
      .openPanel({ host: this, profiles: this.#profiles, texts: this.#texts, look: true })
      .catch((error: unknown) => {
        if (!(error instanceof FormRefusal)) this.#emit('error', { code: 'unexpected', text: String(error) })
      })
  }

  #end(): void {
    this.#running?.assist.destroy()
    this.#running = undefined
  }

  #emit<Name extends ElementEventName>(name: Name, detail: ElementEventDetails[Name], cancelable = false): boolean {
    return this.dispatchEvent(new CustomEvent(name, { detail, cancelable }))
  }
}

/** Makes the element known to the page. Does nothing on a server, or when the name is taken. */
export function defineBeianAssist(name = 'beian-assist'): void {
  const registry = globalThis.customElements
  if (registry && !registry.get(name)) registry.define(name, BeianAssistElement)
}

declare global {
  interface HTMLElementTagNameMap {
    'beian-assist': BeianAssistElement
  }
}
