/** Two tabs beside one panel: it stands beside the one in front, and each keeps its own result and undo. */
import { expect, it, vi } from 'vitest'
import type { FormPort, Ledger, PageScan, Receipt, UndoReceipt } from '../../types.ts'
import type { FormSource } from '../ports.ts'
import { followFront } from './follow-front.ts'
import { createLook } from './resume.ts'
import { createSession } from './session.ts'
import { createSignals } from './signals.ts'
import { createUndoing } from './undoing.ts'

type Tab = 'a' | 'b' | 'none'

const receipt = (control: string): Receipt => ({
  control,
  label: control,
  status: 'done',
  old: '',
  now: '甲',
  driver: 'text',
  undoable: true,
  ms: 1,
})

/** The page's end outlives the connections to it, as the page script does. */
function page(name: string) {
  const self = { ledger: undefined as Ledger | undefined, undone: [] as string[], hold: Promise.resolve() }
  const connect = (): FormPort => ({
    scan: async () =>
      ({ url: `https://${name}.example/`, title: '', controls: [], evidence: [], leftOut: [], ms: 1 }) as PageScan,
    read: async () => ({}),
    write: async () => [],
    written: async () => self.ledger,
    undo: async (transaction, controls) => {
      await self.hold
      const mine = self.ledger?.transaction === transaction ? self.ledger.entries : []
      const taken = mine.filter(({ control }) => controls?.includes(control) !== false)
      self.undone.push(...taken.map(({ control }) => control))
      const entries = mine.filter((entry) => !taken.includes(entry))
      if (self.ledger) self.ledger = entries.length > 0 ? { ...self.ledger, entries } : undefined
      return taken.map(({ control, label }): UndoReceipt => ({ control, label, status: 'restored', now: '' }))
    },
    focus: async () => undefined,
    mark: async () => undefined,
    watch: () => () => undefined,
  })
  return { self, connect }
}

async function beside() {
  const pages = { a: page('a'), b: page('b') }
  let front: Tab = 'a'
  let last: Tab | undefined
  let heard: () => void = () => undefined
  const source: FormSource = {
    resumes: true,
    connect: async () => {
      last = front
      if (front === 'none') throw new Error('no access')
      const host = `${front}.example`
      return {
        form: pages[front].connect(),
        place: { origin: `https://${host}`, host, punycode: false, fillAllowed: true },
      }
    },
    isInFront: async () => last === undefined || last === front,
    onChange: (listener) => {
      heard = listener
      return () => undefined
    },
  }
  const state = createSignals('zh-CN', () => ({}))
  const session = createSession(state, source, () => ({}))
  const undoing = createUndoing(state, session, undefined)
  const look = createLook(state, session, true, undoing)
  const looks = vi.fn(look)
  const stop = followFront(state, source, { rest: undoing.rest, look: looks, move: look.move })
  const settled = () => new Promise((resolve) => setTimeout(resolve, 30))
  await look()
  return {
    state,
    undoing,
    looks,
    pages,
    stop,
    settled,
    host: () => state.place.value?.host,
    fill(tab: 'a' | 'b', ...controls: string[]) {
      const entries = controls.map((control) => ({ control, label: control, old: '', now: '甲' }))
      pages[tab].self.ledger = { transaction: `fill ${tab}`, at: 1, entries }
      undoing.from(`fill ${tab}`)
      state.receipts.value = controls.map(receipt)
      state.phase.value = 'filled'
    },
    /** Without waiting for the panel. */
    turn(tab: Tab) {
      front = tab
      heard()
    },
    async goTo(tab: Tab) {
      this.turn(tab)
      await settled()
      await vi.waitFor(() => expect(state.phase.value).not.toBe('looking'), 10_000)
      await settled()
    },
  }
}

it('shows the tab in front after a fill, offers no other tab’s undo, and has it again on coming back', async () => {
  const panel = await beside()
  const { state, undoing } = panel
  panel.fill('a', 'name', 'mobile')
  await undoing.undoOne('mobile')
  await panel.goTo('b')
  expect([panel.host(), state.phase.value, state.canUndo.value]).toEqual(['b.example', 'preview', false])
  expect([state.receipts.value, state.undone.value]).toEqual([[], []])
  await undoing.undo()
  expect(panel.pages.b.self.undone).toEqual([])
  await panel.goTo('a')
  expect([panel.host(), state.phase.value, state.canUndo.value]).toEqual(['a.example', 'filled', true])
  expect(state.resumed.value).toBe(false)
  expect(state.receipts.value.map(({ control }) => control)).toEqual(['name', 'mobile'])
  expect(state.undone.value.map(({ control }) => control)).toEqual(['mobile'])
  await undoing.undo()
  expect(panel.pages.a.self.undone).toEqual(['mobile', 'name'])
  await panel.goTo('b')
  expect([panel.host(), state.phase.value, state.canUndo.value]).toEqual(['b.example', 'preview', false])
  panel.stop()
})

it('each of two filled tabs has its own result; the preview has the undo of its own tab only', async () => {
  const panel = await beside()
  const { state } = panel
  panel.fill('a', 'name')
  await panel.goTo('b')
  panel.fill('b', 'site')
  await panel.goTo('a')
  expect(state.receipts.value.map(({ control }) => control)).toEqual(['name'])
  await panel.goTo('b')
  expect(state.receipts.value.map(({ control }) => control)).toEqual(['site'])
  // Another client is chosen: what was filled for the first one is not shown as that one's.
  state.profileId.value = 'other'
  await panel.goTo('a')
  expect([state.phase.value, state.canUndo.value, panel.undoing.now()]).toEqual(['preview', true, 'fill a'])
  panel.stop()
})

it('changes nothing while it fills or takes a value back, and follows when that has ended', async () => {
  const panel = await beside()
  const { state, undoing } = panel
  state.phase.value = 'filling'
  await panel.goTo('b')
  expect([panel.host(), state.phase.value]).toEqual(['a.example', 'filling'])
  panel.fill('a', 'name', 'mobile')
  await vi.waitFor(() => expect([panel.host(), state.phase.value]).toEqual(['b.example', 'preview']), 10_000)
  await panel.goTo('a')
  let release: () => void = () => undefined
  panel.pages.a.self.hold = new Promise((resolve) => {
    release = resolve
  })
  const taking = undoing.undoOne('name')
  panel.turn('b')
  await panel.settled()
  expect(panel.host()).toBe('a.example')
  release()
  await taking
  await vi.waitFor(() => expect([panel.host(), state.phase.value]).toEqual(['b.example', 'preview']), 10_000)
  expect(state.problem.value).toBeUndefined()
  panel.stop()
})

it('a result in the same tab stays, and a page that nobody may read leaves no other page’s name', async () => {
  const panel = await beside()
  const { state } = panel
  panel.fill('a', 'name')
  await panel.goTo('a')
  expect([state.phase.value, state.receipts.value.length]).toEqual(['filled', 1])
  expect(panel.looks).not.toHaveBeenCalled()
  await panel.goTo('none')
  expect([state.phase.value, state.place.value, state.scan.value]).toEqual(['idle', undefined, undefined])
  await panel.goTo('a')
  expect([panel.host(), state.phase.value, state.canUndo.value]).toEqual(['a.example', 'filled', true])
  panel.stop()
})
