import { setImmediate as turn } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import type { Bytes } from '../../extension/vault/bytes.ts'
import type { VaultEnv } from '../../extension/vault/index.ts'
import { openVault } from '../../extension/vault/index.ts'
import { createVault, expectState, putPerson, unlockVault } from './support/acts.ts'
import { CHEAP, PASS, type Page, World } from './support/world.ts'

const MINUTE = 60_000
const settle = async () => {
  for (let i = 0; i < 20; i++) await turn()
}

async function openPage(world: World, options: object = {}, change: (env: VaultEnv) => VaultEnv = (env) => env) {
  const page = world.page()
  const state = await openVault(change(page.env))
  if (state.kind !== 'locked') throw new Error(state.kind)
  const opened = await state.unlock({ passphrase: PASS }, options)
  if (!opened.ok) throw new Error(opened.reason)
  const reasons: string[] = []
  opened.vault.on('locking', ({ reason }) => reasons.push(`locking ${reason}`))
  opened.vault.on('lock', ({ reason }) => reasons.push(`lock ${reason}`))
  return { page, vault: opened.vault, reasons }
}

async function closedWorld(): Promise<World> {
  const world = new World()
  await (await createVault(world)).lock()
  return world
}

describe('the vault locks itself', () => {
  test('after the minutes without use, on use and by the timer; use prolongs', async () => {
    const world = await closedWorld()
    const { vault, page, reasons } = await openPage(world, { idleMinutes: 10 })
    world.clock += 9 * MINUTE
    expect(vault.touch()).toBe(true)
    world.clock += 9 * MINUTE
    page.tick()
    expect(await vault.list()).toMatchObject({ ok: true })
    world.clock += 10 * MINUTE + 1000
    page.tick()
    expect(vault.locked).toBe(true)
    await settle()
    expect(reasons).toEqual(['locking idle', 'lock idle'])
    expect(await vault.list()).toEqual({ ok: false, reason: 'locked' })
    expect(await vault.put({ col: 'person', data: { fields: {} } })).toEqual({ ok: false, reason: 'locked' })
  })

  test('at the latest after eight hours, however busy', async () => {
    const world = await closedWorld()
    const { vault, reasons } = await openPage(world, { idleMinutes: 480 })
    for (let hour = 0; hour < 8; hour++) {
      world.clock += 60 * MINUTE - 1
      expect(vault.touch()).toBe(true)
    }
    world.clock += MINUTE
    expect(vault.touch()).toBe(false)
    await settle()
    expect(reasons[0]).toMatch(/locking (max-time|idle)/)
  })

  test.each([
    ['back by more than a minute', -61_000, 'clock'],
    ['forward by more than a day', 25 * 60 * MINUTE, 'clock'],
    ['forward by ten years', 10 * 365 * 24 * 60 * MINUTE, 'clock'],
  ])('when the clock goes %s', async (_what, by, reason) => {
    const world = await closedWorld()
    const { vault, reasons } = await openPage(world, { idleMinutes: 480 })
    world.clock += by
    expect(await vault.list()).toEqual({ ok: false, reason: 'locked' })
    await settle()
    expect(reasons).toEqual([`locking ${reason}`, `lock ${reason}`])
    // Nothing in the vault depends on the clock: it opens again.
    expect(await (await unlockVault(world)).list()).toMatchObject({ ok: true })
  })

  test('when the system is locked', async () => {
    const world = await closedWorld()
    let lockSystem = () => {}
    const { vault, reasons } = await openPage(world, {}, (env) => ({
      ...env,
      onSystemLock: (task) => {
        lockSystem = task
        return () => {}
      },
    }))
    lockSystem()
    expect(vault.locked).toBe(true)
    await settle()
    expect(reasons).toEqual(['locking system', 'lock system'])
  })

  test('in every page when one is locked; session storage is empty afterwards', async () => {
    const world = await closedWorld()
    const one = await openPage(world, { stayUnlocked: true })
    const second = await expectState(world.page(), 'unlocked')
    await one.vault.lock()
    await settle()
    expect(second.vault.locked).toBe(true)
    expect([...world.session.values.keys()].filter((key) => key !== 'ba.boot')).toEqual([])
    await expectState(world.page(), 'locked')
  })

  test('not in a page that another page keeps in use', async () => {
    const world = await closedWorld()
    const idle = await openPage(world)
    const busy = await openPage(world)
    for (let minute = 0; minute < 30; minute++) {
      world.clock += MINUTE
      busy.vault.touch()
      await settle()
      for (const { page } of [idle, busy]) page.tick()
    }
    expect([idle.vault.locked, busy.vault.locked]).toEqual([false, false])
    world.clock += 11 * MINUTE
    for (const { page } of [idle, busy]) page.tick()
    expect([idle.vault.locked, busy.vault.locked]).toEqual([true, true])
  })

  test('not in a page beside which others are opened, used for a moment and left', async () => {
    const world = await closedWorld()
    const idle = await openPage(world, { stayUnlocked: true })
    for (let minute = 0; minute < 30; minute++) {
      world.clock += MINUTE
      const short = await expectState(world.page(), 'unlocked')
      short.vault.touch()
      await settle()
      idle.page.tick()
    }
    expect(idle.vault.locked).toBe(false)
    world.clock += 11 * MINUTE
    idle.page.tick()
    expect(idle.vault.locked).toBe(true)
  })

  test('with the last copy written, but without waiting for a disk that hangs', async () => {
    const world = await closedWorld()
    const { vault, page, reasons } = await openPage(world)
    await putPerson(vault, '林示例')
    world.weather.beforeWrite = () => new Promise(() => {})
    const locking = vault.lock()
    expect(reasons).toEqual(['locking user'])
    await settle()
    world.clock += 4000
    page.tick()
    await locking
    expect(reasons).toEqual(['locking user', 'lock user'])
  })
})

describe('the key kept in session storage', () => {
  const kept = async () => {
    const world = await closedWorld()
    const opened = await openPage(world, { stayUnlocked: true })
    await expectState(world.page(), 'unlocked')
    return { world, ...opened }
  }
  const restarted = async (world: World) => {
    for (const page of [...world.pages]) world.kill(page)
    return (await openVault(world.page().env)).kind
  }

  test('is there only when the user wants to stay unlocked', async () => {
    const world = await closedWorld()
    await openPage(world, {})
    expect(world.session.values.has('ba.custody')).toBe(false)
  })

  test('is not taken after a restart, an update, a clock set back, or when it was bent', async () => {
    const update = await kept()
    update.world.bootMark = '1.1 a'
    expect(await restarted(update.world)).toBe('locked')
    expect(update.world.session.values.has('ba.custody')).toBe(false)

    const clock = await kept()
    clock.world.clock -= 10 * MINUTE
    expect(await restarted(clock.world)).toBe('locked')

    const boot = await kept()
    boot.world.restart()
    expect(await restarted(boot.world)).toBe('locked')

    for (const bend of [
      (text: string) => text.replace(/"vk":\[\[1,"./, '"vk":[[1,"_'),
      (text: string) => text.replace(/"vk":\[\[1/, '"vk":[[7'),
      (text: string) => text.slice(0, 40),
      () => '{}',
    ]) {
      const bent = await kept()
      const text = bent.world.session.values.get('ba.custody')!
      try {
        bent.world.session.values.set('ba.custody', JSON.stringify(JSON.parse(bend(text))))
      } catch {
        bent.world.session.values.set('ba.custody', JSON.stringify(bend(text)))
      }
      expect(await restarted(bent.world)).toBe('locked')
    }
  })

  test('no storage ever holds the passphrase, a name or an unwrapped key outside session storage', async () => {
    const { world, vault } = await kept()
    await putPerson(vault, '林示例秘密')
    await vault.mirrorNow()
    const key = (JSON.parse(world.session.values.get('ba.custody')!) as { vk: [number, string][] }).vk[0]![1]
    const local = JSON.stringify([...world.local.values])
    expect([...world.local.values.keys()].sort()).toEqual(['ba.sentinel'])
    for (const secret of [PASS, '林示例', key, Buffer.from(key, 'base64').toString('hex')])
      expect(local).not.toContain(secret)
    const files = world.opfs.files().map((path) => Buffer.from(world.opfs.file(path)!.bytes))
    expect(files.length).toBeGreaterThan(1)
    for (const bytes of files)
      for (const secret of [PASS, '林示例', key].flatMap((text) => [
        Buffer.from(text),
        Buffer.from(text, 'utf16le'),
        Buffer.from(text, 'base64'),
      ]))
        expect(secret.length < 8 || !bytes.includes(secret)).toBe(true)
  })
})

describe('what is wiped', () => {
  test('the passphrase bytes and the raw keys of a creation and an unlocking', async () => {
    const world = new World()
    const seen: Bytes[] = []
    const subtle = crypto.subtle
    const importKey = subtle.importKey.bind(subtle) as (...args: unknown[]) => Promise<CryptoKey>
    const watch = (env: VaultEnv): VaultEnv => ({
      ...env,
      kdf: async (input) => {
        seen.push(input.password)
        const key = await env.kdf(input)
        seen.push(key)
        return key
      },
    })
    subtle.importKey = (async (...args: unknown[]) => {
      if (args[0] === 'raw' && args[1] instanceof Uint8Array) seen.push(args[1] as Bytes)
      return importKey(...args)
    }) as typeof subtle.importKey
    try {
      const page: Page = world.page()
      const first = await openVault(watch(page.env))
      if (first.kind !== 'first-run') throw new Error(first.kind)
      const made = await first.create(PASS, { stayUnlocked: true })
      if (!made.ok) throw new Error(made.reason)
      await made.recovery.confirm(made.recovery.code)
      await made.vault.changePassphrase({ passphrase: PASS }, 'quite another long passphrase')
      await made.vault.lock()
      const again = await openVault(watch(world.page().env))
      if (again.kind !== 'locked') throw new Error(again.kind)
      expect((await again.unlock({ passphrase: PASS }, { stayUnlocked: true })).ok).toBe(false)
      const opened = await again.unlock({ passphrase: 'quite another long passphrase' }, { stayUnlocked: true })
      expect(opened.ok).toBe(true)
      expect((await expectState(world.page(), 'unlocked')).vault.locked).toBe(false)
    } finally {
      subtle.importKey = importKey as typeof subtle.importKey
    }
    expect(seen.length).toBeGreaterThan(12)
    expect(seen.filter((bytes) => bytes.some((byte) => byte !== 0)).length).toBe(0)
  })
})

test('a test build derives cheaply, so that these tests mean what they say', () => {
  expect(CHEAP.m).toBeLessThan(19 * 1024)
})
