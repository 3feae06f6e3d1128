import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

const NUMBER = '11010119900307803X'

/** The part as another window of the same origin has it. */
async function inWindow() {
  vi.resetModules()
  return import('./clipboard.ts')
}
/** Messages between windows take their own time, whatever the clock of the test says. */
const delivered = () => new Promise<void>((resolve) => setImmediate(() => setImmediate(resolve)))

describe('copying a number', () => {
  let clipboard: string
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    clipboard = ''
    const writeText = async (text: string) => {
      clipboard = text
    }
    vi.stubGlobal('navigator', { clipboard: { writeText } })
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  it('empties the clipboard after 45 seconds', async () => {
    const { copyText } = await inWindow()
    expect(await copyText(NUMBER)).toBe(true)
    await vi.advanceTimersByTimeAsync(44_000)
    expect(clipboard).toBe(NUMBER)
    await vi.advanceTimersByTimeAsync(1500)
    expect(clipboard).toBe('')
  })

  it('leaves what is no number', async () => {
    const { copyText } = await inWindow()
    expect(await copyText('林示例')).toBe(false)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(clipboard).toBe('林示例')
  })

  it('leaves what was copied afterwards by a button or by hand, in this window or in another of ours', async () => {
    const [one, other] = [await inWindow(), await inWindow()]
    const stops = [one.noticeCopies(), other.noticeCopies()]
    const byHand = async (text: string) => {
      clipboard = text
      document.dispatchEvent(new Event('copy'))
    }
    for (const copy of [one.copyText, other.copyText, byHand]) {
      await one.copyText(NUMBER)
      await copy('客户备注')
      await delivered()
      await vi.advanceTimersByTimeAsync(60_000)
      expect(clipboard).toBe('客户备注')
    }
    for (const stop of stops) stop()
  })

  it('a second number has its own 45 seconds', async () => {
    const { copyText } = await inWindow()
    await copyText(NUMBER)
    await vi.advanceTimersByTimeAsync(30_000)
    await copyText('13800138000')
    await vi.advanceTimersByTimeAsync(30_000)
    expect(clipboard).toBe('13800138000')
    await vi.advanceTimersByTimeAsync(16_000)
    expect(clipboard).toBe('')
  })
})
