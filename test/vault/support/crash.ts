import { setTimeout as sleep } from 'node:timers/promises'
import { setFaultHook } from '../../../extension/vault/step.ts'
import { cutPower } from './transactions.ts'
import { World } from './world.ts'

export interface Deed<T> {
  /** Builds the world before the deed. */
  readonly setup: (world: World) => Promise<T>
  /** What the crash interrupts. Only its own page may run. */
  readonly act: (world: World, given: T) => Promise<unknown>
  /** Looks at the world afterwards, with a new page. `acknowledged`: `act` had answered before the crash. */
  readonly check: (world: World, given: T, acknowledged: boolean) => Promise<void>
}

/** `power`: whatever has not completed is undone and the browser starts again. `page`: the page goes, its requests finish. */
export type Kind = 'power' | 'page'

async function crashAt<T>(deed: Deed<T>, kind: Kind, target: number): Promise<{ label: string | undefined }> {
  const world = new World()
  const given = await deed.setup(world)
  await sleep(0)
  let passed = 0
  let crashedAt: string | undefined
  let acknowledged = false
  const never = () => new Promise<never>(() => {})
  await new Promise<void>((resolve, reject) => {
    const crash = (label: string) => {
      crashedAt = label
      for (const page of [...world.pages]) world.kill(page)
      if (kind === 'power') {
        cutPower()
        world.restart()
      }
      resolve()
      return never()
    }
    setFaultHook(async (label, work) => {
      if (crashedAt !== undefined) return never()
      if (++passed === target) return crash(`${label} <`)
      const result = await work()
      if (crashedAt !== undefined) return never()
      if (++passed === target) return crash(`${label} >`)
      return result
    })
    deed.act(world, given).then(() => {
      acknowledged = true
      // A crash after the answer may still fall into what goes on behind it.
      setTimeout(resolve, 5)
    }, reject)
  }).finally(() => setFaultHook(undefined))
  await sleep(0)
  await sleep(0)
  if (crashedAt === undefined) for (const page of [...world.pages]) world.kill(page)
  try {
    await deed.check(world, given, acknowledged)
  } catch (error) {
    throw new Error(`${kind} crash at point ${target} (${crashedAt ?? 'none'})`, { cause: error })
  }
  return { label: crashedAt }
}

/** Crashes the deed at every point that it passes. Answers how many there were, and their names. */
export async function crashEverywhere<T>(
  deed: Deed<T>,
  kind: Kind,
  every = 1,
): Promise<{ points: number; labels: Set<string> }> {
  const labels = new Set<string>()
  let points = 0
  for (let target = 1; ; target += every) {
    const { label } = await crashAt(deed, kind, target)
    if (label === undefined) return { points, labels }
    points++
    labels.add(label)
  }
}
