import { argon2id as nobleArgon2id } from '@noble/hashes/argon2.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deriveArgon2id } from '../../extension/vault/crypto/argon2.ts'
import { passphraseBytes } from '../../extension/vault/crypto/passphrase.ts'
import { formatRecoveryCode, newRecoverySecret, parseRecoveryCode } from '../../extension/vault/crypto/recovery-code.ts'
import { setFaultHook } from '../../extension/vault/step.ts'
import { contents, expectState, putPerson } from './support/acts.ts'
import { PASS, World } from './support/world.ts'

const CAFE = { composed: 'r\u00e9sum\u00e9 caf\u00e9 \u6797', apart: 're\u0301sume\u0301 cafe\u0301 \u6797' }

async function vaultWith(passphrase: string) {
  const world = new World()
  const state = await expectState(world.page(), 'first-run')
  const made = await state.create(passphrase)
  if (!made.ok) throw new Error(made.reason)
  return { world, made }
}

async function tryAt(world: World, passphrase: string) {
  world.clock += 3_600_000
  const state = await expectState(world.page(), 'locked')
  return state.unlock({ passphrase })
}

describe('the passphrase', () => {
  test('near misses and random ones do not open; the other normal form does', async () => {
    const { world, made } = await vaultWith(CAFE.composed)
    await made.vault.lock()
    const near = [
      CAFE.composed.toUpperCase(),
      `${CAFE.composed} `,
      ` ${CAFE.composed}`,
      CAFE.composed.slice(0, -1),
      CAFE.composed.replace(' ', '  '),
      CAFE.composed.replaceAll('\u00e9', 'e'),
      `${CAFE.composed}\0`,
      CAFE.composed.replace('\u6797', '\u68ee'),
    ]
    for (const wrong of near) expect(await tryAt(world, wrong), wrong).toMatchObject({ reason: 'wrong-passphrase' })
    const accepted = await fc.check(
      fc.asyncProperty(fc.string({ minLength: 1, maxLength: 40 }), async (wrong) => {
        expect((await tryAt(world, wrong)).ok).toBe(false)
      }),
      { numRuns: process.env.BA_DEEP === '1' ? 1000 : 60 },
    )
    expect(accepted.failed).toBe(false)
    expect(await tryAt(world, CAFE.apart)).toMatchObject({ ok: true })
  })

  test('right and wrong take the same steps up to the key check', async () => {
    const { world, made } = await vaultWith(PASS)
    await made.vault.lock()
    const traceOf = async (passphrase: string) => {
      const state = await expectState(world.page(), 'locked')
      const labels: string[] = []
      setFaultHook(async (label, work) => {
        labels.push(label)
        return work()
      })
      try {
        await state.unlock({ passphrase })
      } finally {
        setFaultHook(undefined)
      }
      return labels.slice(0, labels.indexOf('unlock.check') + 1).filter((label) => label !== 'slots.decoy')
    }
    const wrong = await traceOf('wrong passphrase, quite wrong')
    expect(wrong.length).toBeGreaterThan(15)
    expect(await traceOf(PASS)).toEqual(wrong)
  })

  test.each([
    ['', 'empty'],
    ['short', 'too-short'],
    ['             x', 'too-short'],
    ['x'.repeat(1025), 'too-long'],
    ['\u6797'.repeat(400), 'too-long'],
  ])('%j is not taken: %s', async (passphrase, reason) => {
    const state = await expectState(new World().page(), 'first-run')
    expect(await state.create(passphrase)).toEqual({ ok: false, reason })
  })

  test('is cut at no length that a user types, and never silently', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 1100, unit: 'grapheme' }), (text) => {
        const judged = passphraseBytes(text)
        if (judged.ok) expect(new TextDecoder().decode(judged.bytes)).toBe(text.normalize('NFKC'))
      }),
    )
  })
})

describe('tries', () => {
  test('cost time after five, up to a minute, over restarts and cleared settings; nothing is ever erased', async () => {
    const { world, made } = await vaultWith(PASS)
    const { id } = await putPerson(made.vault, '林示例')
    await made.vault.lock()
    const wrong = async () => {
      const state = await expectState(world.page(), 'locked')
      return state.unlock({ passphrase: 'never the right one' })
    }
    const waits: number[] = []
    for (let i = 0; i < 14; i++) {
      const answer = await wrong()
      if (answer.ok || !('throttle' in answer)) throw new Error('opened')
      expect(answer.reason).toBe('wrong-passphrase')
      waits.push(answer.throttle.waitMs)
      world.clock += answer.throttle.waitMs
    }
    expect(waits).toEqual([0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60, 60].map((seconds) => seconds * 1000))
    await wrong()
    world.restart()
    expect(await wrong()).toMatchObject({ reason: 'throttled' })
    world.local.values.delete('ba.throttle')
    world.clock -= 600_000
    expect(await wrong()).toMatchObject({ reason: expect.stringMatching(/throttled|wrong/) })
    world.clock += 600_000 + 60_000
    const state = await expectState(world.page(), 'locked')
    const opened = await state.unlock({ passphrase: PASS })
    if (!opened.ok) throw new Error(opened.reason)
    expect(Object.keys(await contents(opened.vault))).toEqual([id])
    expect(world.local.values.has('ba.throttle')).toBe(false)
  })

  test('are counted before the derivation: closing the page in it gives no further one', async () => {
    const { world, made } = await vaultWith(PASS)
    await made.vault.lock()
    for (let i = 0; i < 5; i++) {
      const page = world.page()
      const state = await expectState(page, 'locked')
      const never = new Promise<never>(() => {})
      await new Promise<void>((closed) => {
        setFaultHook(async (label, work) => {
          if (label !== 'slots.kdf') return work()
          closed()
          return never
        })
        void state.unlock({ passphrase: 'a guess of no use' })
      })
      setFaultHook(undefined)
      world.kill(page)
    }
    const state = await expectState(world.page(), 'locked')
    expect(await state.unlock({ passphrase: PASS })).toMatchObject({ reason: 'throttled' })
  })

  test('that a broken key derivation spoilt are not counted', async () => {
    const { world, made } = await vaultWith(PASS)
    await made.vault.lock()
    const { openVault } = await import('../../extension/vault/index.ts')
    const page = world.page()
    const broken = { ...page.env, kdf: () => Promise.reject(new Error('worker')) }
    for (let i = 0; i < 7; i++) {
      const state = await openVault(broken)
      if (state.kind !== 'locked') throw new Error(state.kind)
      expect(await state.unlock({ passphrase: PASS })).toEqual({ ok: false, reason: 'kdf-failed' })
    }
    expect((await expectState(world.page(), 'locked')).throttle).toEqual({ freeTries: 5, waitMs: 0 })
  })
})

describe('the recovery code', () => {
  test('comes back from any spelling that people use; every slip of one or two characters is told', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), fc.nat(), fc.nat(), (secret, at, to) => {
        const code = formatRecoveryCode(secret)
        expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/)
        const spelt = [code, code.toLowerCase(), code.replaceAll('-', ''), ` ${code.replaceAll('-', ' ')} `]
        spelt.push(code.replaceAll('1', 'l').replaceAll('0', 'o'), code.replaceAll('-', '—'))
        for (const text of spelt) expect(parseRecoveryCode(text)).toEqual({ ok: true, secret: new Uint8Array(secret) })
        const plain = [...code.replaceAll('-', '')]
        const i = at % plain.length
        const swapped = [...plain]
        ;[swapped[i], swapped[(i + 1) % 28]] = [swapped[(i + 1) % 28]!, swapped[i]!]
        const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
        const slipped = plain.with(i, alphabet[(alphabet.indexOf(plain[i]!) + 1 + (to % 31)) % 32]!)
        expect(parseRecoveryCode(slipped.join(''))).toEqual({ ok: false, reason: 'check' })
        if (swapped.join('') !== plain.join(''))
          expect(parseRecoveryCode(swapped.join(''))).toEqual({ ok: false, reason: 'check' })
      }),
    )
    expect(parseRecoveryCode('')).toEqual({ ok: false, reason: 'length' })
    expect(parseRecoveryCode('UUUU-UUUU')).toEqual({ ok: false, reason: 'character' })
  })

  test('opens nothing before it is confirmed; a foreign one never; a new one ends the old', async () => {
    const { world, made } = await vaultWith(PASS)
    await made.vault.lock()
    const before = await expectState(world.page(), 'locked')
    expect(before.hasRecoveryCode).toBe(false)
    expect(await before.unlock({ recoveryCode: made.recovery.code })).toEqual({ ok: false, reason: 'no-recovery-code' })

    const opened = await before.unlock({ passphrase: PASS })
    if (!opened.ok) throw new Error(opened.reason)
    const first = await opened.vault.newRecoveryCode({ passphrase: PASS })
    if (!first.ok) throw new Error(first.reason)
    expect(await first.pending.confirm(first.pending.code)).toMatchObject({ ok: true })
    const second = await opened.vault.newRecoveryCode({ recoveryCode: first.pending.code })
    if (!second.ok) throw new Error(second.reason)
    expect(await second.pending.confirm(second.pending.code)).toMatchObject({ ok: true })
    await opened.vault.lock()

    const locked = await expectState(world.page(), 'locked')
    const foreign = formatRecoveryCode(newRecoverySecret())
    expect(await locked.unlock({ recoveryCode: foreign })).toMatchObject({ reason: 'wrong-code' })
    expect(await locked.unlock({ recoveryCode: first.pending.code })).toMatchObject({ reason: 'wrong-code' })
    expect(await locked.unlock({ recoveryCode: second.pending.code })).toMatchObject({ ok: true })
  })
})

test('Argon2id: our module and an independent one agree', { timeout: 60_000 }, async () => {
  const rounds = process.env.BA_DEEP === '1' ? 200 : 20
  for (let i = 0; i < rounds; i++) {
    const [a, b, c] = crypto.getRandomValues(new Uint8Array(3)) as unknown as [number, number, number]
    const cost = { m: 64 + (a % 64) * 8, t: 1 + (b % 3), p: 1 + (c % 4) }
    const password = crypto.getRandomValues(new Uint8Array(1 + (a % 50)))
    const salt = crypto.getRandomValues(new Uint8Array(16))
    const expected = nobleArgon2id(password.slice(), salt, { ...cost, dkLen: 32 })
    expect(await deriveArgon2id({ password, salt, cost })).toEqual(expected)
    expect(password.every((byte) => byte === 0)).toBe(true)
  }
})
