import { describe, expect, test } from 'vitest'
import { deriveArgon2id } from '../../extension/vault/crypto/argon2.ts'
import { openVault } from '../../extension/vault/index.ts'
import { workerKdf } from '../../extension/vault/kdf-client.ts'
import { type KdfAnswer, type KdfRequest, serveKdf } from '../../extension/vault/kdf-worker.ts'
import { CHEAP, PASS, World } from './support/world.ts'

/** A worker as the browser gives it: messages are cloned, and what is transferred is gone on the sending side. */
class CloningWorker {
  onmessage: ((event: { data: KdfAnswer }) => void) | null = null
  onerror: (() => void) | null = null
  terminated = false
  readonly #scope: DedicatedWorkerGlobalScope

  constructor(serve: (scope: DedicatedWorkerGlobalScope) => void = serveKdf) {
    const answer = (data: KdfAnswer, transfer: Transferable[] = []) => {
      const clone = structuredClone(data, { transfer })
      queueMicrotask(() => !this.terminated && this.onmessage?.({ data: clone }))
    }
    this.#scope = { postMessage: answer } as unknown as DedicatedWorkerGlobalScope
    serve(this.#scope)
  }

  postMessage(request: KdfRequest, transfer: Transferable[]): void {
    const data = structuredClone(request, { transfer })
    queueMicrotask(() => this.#scope.onmessage?.({ data } as MessageEvent))
  }

  terminate(): void {
    this.terminated = true
  }
}

const asWorker = (worker: CloningWorker) => worker as unknown as Worker
const input = () => ({ password: new TextEncoder().encode(PASS), salt: new Uint8Array(16).fill(7), cost: CHEAP })

describe('key derivation in a worker', () => {
  test('gives what the derivation in place gives, and leaves the passphrase to its owner to wipe', async () => {
    const worker = new CloningWorker()
    const given = input()
    const key = await workerKdf(() => asWorker(worker))(given)
    expect(key).toEqual(await deriveArgon2id(input()))
    expect(given.password).toEqual(input().password)
    expect(worker.terminated).toBe(true)
  })

  test('a vault is made and opened with it, and a wrong passphrase is only wrong', async () => {
    const world = new World()
    const env = () => ({ ...world.page().env, kdf: workerKdf(() => asWorker(new CloningWorker())) })
    const first = await openVault(env())
    if (first.kind !== 'first-run') throw new Error(first.kind)
    expect(await first.create(PASS)).toMatchObject({ ok: true })
    world.restart()
    const locked = await openVault(env())
    if (locked.kind !== 'locked') throw new Error(locked.kind)
    expect(await locked.unlock({ passphrase: `${PASS} ` })).toMatchObject({ ok: false, reason: 'wrong-passphrase' })
    expect(await locked.unlock({ passphrase: PASS })).toMatchObject({ ok: true })
  })

  test('a worker that refuses or does not start is an error, not a hang', async () => {
    const refused = workerKdf(() => asWorker(new CloningWorker()))({ ...input(), cost: { m: 1, t: 1, p: 1 } })
    await expect(refused).rejects.toThrow('kdf-refused')
    const broken = new CloningWorker(() => {})
    const waiting = workerKdf(() => asWorker(broken))(input())
    broken.onerror?.()
    await expect(waiting).rejects.toThrow('kdf-worker')
    expect(broken.terminated).toBe(true)
  })
})
