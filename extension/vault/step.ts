/** Replaced by `true` in test builds and by `false` in the product, where everything it guards is dropped. */
declare const __BA_FAULTS__: boolean

export type FaultHook = <T>(label: string, work: () => T | PromiseLike<T>) => Promise<T>

let hook: FaultHook | undefined

/** True only in a build made for tests: fault injection and cheap key derivation exist nowhere else. */
export const faultsBuilt = (): boolean => typeof __BA_FAULTS__ !== 'undefined' && __BA_FAULTS__

/** Puts a hook under every `step`. Does nothing in the product. */
export function setFaultHook(next: FaultHook | undefined): void {
  if (typeof __BA_FAULTS__ !== 'undefined' && __BA_FAULTS__) hook = next
}

/**
 * The only way to await in this folder: `await step('commit.seal', () => …)`. Each label names one place, so that a
 * harness can list every point at which a crash can fall and stop the vault there.
 */
export function step<T>(label: string, work: () => T | PromiseLike<T>): Promise<T> {
  if (typeof __BA_FAULTS__ !== 'undefined' && __BA_FAULTS__ && hook) return hook(label, work)
  return Promise.resolve(work())
}
