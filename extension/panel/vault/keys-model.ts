/** Changes of what opens the vault, as the panel sees them. */
import { signal } from '@preact/signals'
import type { PendingRecovery, Vault } from '../../vault/index.ts'

export type KeysView =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working' }
  | { readonly kind: 'code'; readonly pending: PendingRecovery }
  /** rotated: the old recovery code no longer works. */
  | { readonly kind: 'done'; readonly what: 'passphrase' | 'recovery' | 'rotated' }
  | { readonly kind: 'refused'; readonly reason: string }

export function createKeysModel(vault: () => Vault | undefined) {
  const view = signal<KeysView>({ kind: 'idle' })
  const refuse = (reason: string) => {
    view.value = { kind: 'refused', reason }
  }
  /** The open vault, with the view set to "working". */
  function start(): Vault | undefined {
    const open = vault()
    if (open) view.value = { kind: 'working' }
    else refuse('locked')
    return open
  }

  async function changePassphrase(current: string, next: string): Promise<void> {
    const result = await start()?.changePassphrase({ passphrase: current }, next)
    if (!result) return
    if (result.ok) view.value = { kind: 'done', what: 'passphrase' }
    else refuse(result.reason)
  }

  async function newCode(current: string): Promise<void> {
    const result = await start()?.newRecoveryCode({ passphrase: current })
    if (!result) return
    if (result.ok) view.value = { kind: 'code', pending: result.pending }
    else refuse(result.reason)
  }

  /** False leaves the code on the screen, to be compared again. */
  async function confirmCode(typed: string): Promise<boolean> {
    if (view.value.kind !== 'code') return false
    const result = await view.value.pending.confirm(typed)
    if (result.ok) view.value = { kind: 'done', what: 'recovery' }
    else if (result.reason !== 'mistyped') refuse(result.reason)
    return result.ok
  }

  async function rotate(current: string): Promise<void> {
    const result = await start()?.rotateKey(current)
    if (!result) return
    if (result.ok) view.value = { kind: 'done', what: 'rotated' }
    else refuse(result.reason)
  }

  return {
    view,
    changePassphrase,
    newCode,
    confirmCode,
    rotate,
    close: () => {
      view.value = { kind: 'idle' }
    },
  }
}

export type KeysModel = ReturnType<typeof createKeysModel>
