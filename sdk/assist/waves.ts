/** Waves that have been written, and whose second looks go on while what follows from them is looked for. */
import type { ControlKind } from '../types.ts'

/** How long a choice is waited for, from when it was made until what it brings has come, in ms. */
const LATE_CONTROLS = 500
/** The same, while the page says that it is fetching something. */
const LOADED = 2500
const LATE_LOOK = 25

const REVEALS: ReadonlySet<ControlKind> = new Set<ControlKind>([
  'select',
  'combobox',
  'cascader',
  'radio',
  'checkbox',
  'checkboxGroup',
  'switch',
  'upload',
  'composite',
])

export class Waves {
  private readonly settling = new Set<Promise<void>>()
  /** When the latest choice was made that may bring further controls. */
  private revealedAt = Number.NEGATIVE_INFINITY

  /** Resolves once the wave has been written, or is over. `write` ends when its last second look has been made, and rejects never. */
  async begin(kinds: readonly ControlKind[], write: (acted: () => void) => Promise<void>): Promise<void> {
    await new Promise<void>((resolve) => {
      const wave = write(resolve).finally(() => {
        this.settling.delete(wave)
        resolve()
      })
      this.settling.add(wave)
    })
    if (kinds.some((kind) => REVEALS.has(kind))) this.revealedAt = performance.now()
  }

  /** Waits for the second looks that are still to come. False when there are none. */
  async settled(): Promise<boolean> {
    if (this.settling.size === 0) return false
    while (this.settling.size > 0) await Promise.all(this.settling)
    return true
  }

  /**
   * Waits for what the latest choice may bring: until the page `changed`, or the time is up. True when it waited, and a last
   * look is due (what came at the very end is not told yet). `over`: the user has called it off.
   */
  async isLate(loading: boolean, changed: () => boolean, over: () => boolean): Promise<boolean> {
    const until = this.revealedAt + (loading ? LOADED : LATE_CONTROLS)
    const waits = performance.now() < until
    while (!changed() && performance.now() < until && !over()) {
      await new Promise((resolve) => setTimeout(resolve, LATE_LOOK))
    }
    return waits
  }
}
