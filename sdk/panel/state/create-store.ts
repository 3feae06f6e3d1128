import type { Locale } from '@beian-assist/rules'
import { batch } from '@preact/signals'
import type { Adapter } from '../../adapters/adapter.ts'
import type { FillOutcome } from '../../assist/run-fill.ts'
import type { CorrectionStore } from '../../corrections/correction.ts'
import { valueAt } from '../../filing/path.ts'
import type { ControlId, FillPlan, UndoReceipt } from '../../types.ts'
import { loadPart, work } from '../load-work.ts'
import { speaker } from '../messages/speaker.ts'
import type { FormSource, ProfileSource } from '../ports.ts'
import { createCorrecting } from './correcting.ts'
import { createEditing } from './editing.ts'
import { followFront } from './follow-front.ts'
import { followMoves } from './follow-moves.ts'
import { createGiving, type Glance } from './giving.ts'
import { createMending } from './mending.ts'
import type { MixUp } from './mix-up.ts'
import { createNotes } from './notes.ts'
import { profileReader } from './profile-list.ts'
import { createLook } from './resume.ts'
import { createSession } from './session.ts'
import { createSignals } from './signals.ts'
import type { PanelFiles, PanelStore, PlanFor } from './store.ts'
import { writtenPaths } from './undo-words.ts'
import { createUndoing } from './undoing.ts'
import type { WriteHow } from './write-out.ts'

/** What the owner of the panel may hear of. */
export interface StoreEars {
  /** `isDraft`: what was written is a draft of the user's, nothing of the profile. */
  filled?(outcome: FillOutcome, isDraft: boolean): void
  undone?(transaction: string, receipts: readonly UndoReceipt[]): void
  /** The user said "fill all the same" to what spoke against this client. */
  overrode?(said: MixUp): void
}

export interface StoreOptions {
  readonly source: FormSource
  readonly profiles: ProfileSource
  readonly locale?: Locale
  /** ISO date; the system's when absent. */
  readonly today?: string
  readonly hears?: StoreEars
  /** What is known of the page at an address beside what it says itself. */
  readonly adapterOf?: (url: string) => Adapter | undefined
  /** Looks at a picture that nobody read, for the rules about pictures. */
  readonly glance?: Glance
  /** Where corrections are kept; in memory when absent. */
  readonly corrections?: CorrectionStore
}

const flip = (set: ReadonlySet<ControlId>, id: ControlId): ReadonlySet<ControlId> => {
  const next = new Set(set)
  if (!next.delete(id)) next.add(id)
  return next
}

/** Joins the two ports to the state that the panel's parts draw. */
export function createStore(options: StoreOptions): PanelStore {
  const { source, profiles } = options
  const today = () => (options.today === undefined ? {} : { today: options.today })
  const state = createSignals(options.locale ?? 'zh-CN', today)
  const session = createSession(state, source, today, options.adapterOf)
  const isoToday = () => options.today ?? new Date().toISOString().slice(0, 10)
  const notes = createNotes(state, session, profiles, isoToday)
  const { end: endCorrecting, ...correcting } = createCorrecting(state, session, isoToday, options.corrections)
  let running: AbortController | undefined

  const speak = speaker(state.locale)

  let choosing = 0
  /** The profile chosen last; it may still be on its way to be shown. */
  let wanted: string | undefined
  /** Pictures that came with a profile just saved, until it is the one that is shown. */
  let arriving: { readonly id: string; readonly files: PanelFiles } | undefined
  const isBusy = (): boolean => state.phase.value === 'filling' || state.phase.value === 'undoing'

  async function choose(id: string | undefined, files?: PanelFiles): Promise<void> {
    if (id !== undefined && files) arriving = { id, files }
    // The form is being written for one client: another one waits.
    if (isBusy()) return
    const turn = ++choosing
    wanted = id
    if (id !== undefined) state.goneProfile.value = undefined
    const found = id === undefined ? undefined : (notes.draft(id) ?? (await profiles.get(id)))
    const others = found && id !== undefined ? await profiles.others(id) : []
    // Another choice or a fill came in between: what is shown must be what is filled.
    if (turn !== choosing || isBusy()) return
    await notes.load(found ? id : undefined)
    if (turn !== choosing || isBusy()) return
    session.setOthers(others)
    batch(() => {
      // Another client's pictures must not go into this one's form.
      if (state.profileId.value !== (found ? id : undefined)) {
        state.files.value = {}
        state.pictures.value = {}
        state.filledPaths.value = new Set()
        state.forgetMixUp()
      }
      // Whichever of several choices of the same profile comes through first brings its pictures.
      if (found && arriving && arriving.id === id) {
        const given = arriving.files
        state.files.value = { ...state.files.value, ...given }
        // What was seen of these went into the profile.
        const kept = Object.entries(state.pictures.value).filter(([field]) => !(field in given))
        state.pictures.value = Object.fromEntries(kept)
      }
      arriving = undefined
      state.profileId.value = found ? id : undefined
      state.filing.value = found
      session.forgetTicks()
      state.reviewing.value = false
      state.overrides.value = new Set()
      state.excluded.value = new Set()
      // A look that is under way ends in the preview by itself; until then there is nothing to tick.
      // What a panel before this one filled stays in view: choosing a client is the way to go on with it.
      // So does what was filled from a profile that is no longer there: it stands on the page all the same.
      const resumed = (state.resumed.value || state.goneProfile.value !== undefined) && state.phase.value === 'filled'
      if (state.phase.value !== 'idle' && state.phase.value !== 'looking' && state.scan.value && !resumed)
        state.phase.value = 'preview'
    })
    void session.recheck()
    if (state.scan.value)
      await session
        .form()
        ?.mark(session.marks())
        .catch(() => undefined)
  }

  async function fill(): Promise<void> {
    const plan = state.plan.value
    if (!plan) return
    await writeOut(plan, state.chosen.value, {
      ...today(),
      // The preview says so: what the page asks for only after a choice is filled in the same go.
      confirmPaths: [...plan.unused, ...(plan.rows ?? []).map((row) => row.path)],
      overrides: [...state.overrides.value],
    })
  }

  async function putBack(plan: FillPlan, confirm: readonly ControlId[], planFor: PlanFor): Promise<void> {
    await writeOut(plan, confirm, { ...today(), confirmPaths: plan.unused, planFor })
  }

  /** The one way to the page; it comes with the first look. */
  async function writeOut(plan: FillPlan, confirm: readonly ControlId[], how: WriteHow): Promise<void> {
    const { from } = undoing
    const hands = { state, session, profiles, hears: options.hears, from, begin, loadPart, writtenPaths }
    await work.peek()?.writeOut(hands, plan, confirm, how)
  }

  function begin(control: AbortController): void {
    choosing++ // A choice that is still being read comes too late for this fill.
    wanted = state.profileId.value
    running = control
  }

  const undoing = createUndoing(state, session, options.hears)
  const look = createLook(state, session, source.resumes === true, undoing)

  async function allowFrame(origin: string): Promise<void> {
    const where = state.place.value
    if (where && (await source.allowFrame?.(where, origin))) await look()
  }

  const readProfiles = profileReader(profiles, state)
  async function loadProfiles(): Promise<void> {
    const before = state.profiles.value.find((entry) => entry.id === wanted)
    await readProfiles()
    state.canStore.value = profiles.put !== undefined
    // A new list must not overtake the choice that made it.
    const id = wanted
    if (id === undefined) return
    if (!state.profiles.value.some((entry) => entry.id === id)) {
      // By nobody's hand in this panel: said, since from here it looks like forgetting.
      if (before?.id === id && state.profileId.value === id) state.goneProfile.value = before.name
      await choose(undefined)
    } else if (!(await isUnchanged(id))) await choose(id)
  }

  /** Another profile was changed: this one's receipts and ticks stay in view, only what it is compared with is renewed. */
  async function isUnchanged(id: string): Promise<boolean> {
    const turn = choosing
    const now = notes.draft(id) ?? (await profiles.get(id))
    if (!now || JSON.stringify(now) !== JSON.stringify(state.filing.value)) return false
    const others = await profiles.others(id)
    await notes.load(id)
    if (turn !== choosing || isBusy()) return true
    session.setOthers(others)
    void session.recheck()
    return true
  }

  const stopProfiles = profiles.onChange?.(() => void loadProfiles())
  const stopFront = followFront(state, source, { rest: undoing.rest, look, move: look.move })
  const stopLocale = state.locale.subscribe(() => {
    if (state.scan.peek() || state.filing.peek()) session.recheck()
    // Samples and "no name yet" are worded in the panel's language.
    readProfiles()
  })
  const stopMoves = followMoves(state, look)
  loadProfiles()

  return {
    ...state,
    ...createEditing(state, session, profiles, choose),
    ...correcting,
    ...createMending(state, session, notes.change, today),
    change: notes.change,
    dismiss: notes.dismiss,
    reopen: notes.reopen,
    note: notes.note,
    undoOne: undoing.undoOne,
    acceptMixUp: () => {
      const said = state.mixUp.value
      state.acceptMixUp()
      if (said) options.hears?.overrode?.(said)
    },
    valueAt: (path) => valueAt(state.filing.value ?? {}, path),
    ruleTitle: (id, locale) => state.titleOf.value(id, locale),
    speak: (locale) =>
      speak(locale).catch(() => {
        state.problem.value = { code: 'part-missing' }
      }),
    look: () => look(),
    glance: () => look(true),
    choose: (id) => choose(id),
    others: session.others,
    fill,
    putBackDraft: putBack,
    undo: undoing.undo,
    allowSite: async () => {
      const where = state.place.value
      if (!where || !(await source.allow?.(where))) return
      batch(() => {
        state.place.value = { ...where, fillAllowed: true }
        state.problem.value = undefined
      })
    },
    allowFrame: source.allowFrame && allowFrame,
    toggle: (control) => {
      const item = state.plan.value?.items.find((entry) => entry.control === control)
      const forced = state.overrides.value.has(control)
      if (item?.action === 'write' && !forced) state.excluded.value = flip(state.excluded.value, control)
      else state.overrides.value = flip(state.overrides.value, control)
    },
    giveFiles: createGiving(state, session, options.glance),
    stop: () => running?.abort(),
    backToPreview: () => look(),
    pointed: async () => session.attempt(async () => session.form()?.pointed?.(), state.phase.value),
    show: async (control) => {
      await session.attempt(async () => session.form()?.focus(control), state.phase.value)
    },
    destroy: () => {
      stopProfiles?.()
      endCorrecting()
      stopFront()
      stopLocale()
      stopMoves()
      running?.abort()
      session.end()
    },
  }
}
