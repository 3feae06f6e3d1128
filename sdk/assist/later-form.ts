/** A form whose engine is still on its way: whatever is asked of it waits for that. */
import type { LocalForm } from './local-form.ts'

export interface LaterForm<Form extends LocalForm> extends LocalForm {
  /** The form itself, once it is there. */
  now(): Form | undefined
  /** Rejects when its code cannot be had; the next call tries again. */
  get(): Promise<Form>
}

/** `bring` is called as soon as anything is asked of the form, watching included. */
export function laterForm<Form extends LocalForm>(bring: () => Promise<Form>): LaterForm<Form> {
  let form: Form | undefined
  let coming: Promise<Form> | undefined
  const get = (): Promise<Form> => {
    coming ??= bring().then(
      (brought) => {
        form = brought
        return brought
      },
      (error: unknown) => {
        coming = undefined
        throw error
      },
    )
    return coming
  }

  return {
    now: () => form,
    get,
    scan: async () => (await get()).scan(),
    read: async (ids) => (await get()).read(ids),
    write: async (writes, options) => (await get()).write(writes, options),
    undo: async (transaction, controls) => (await get()).undo(transaction, controls),
    addRow: async (anchor, list) => (await get()).addRow(anchor, list),
    written: async () => (await get()).written(),
    showFrame: async (path) => (await get()).showFrame(path),
    describe: async (notes) => (await get()).describe(notes),
    focus: async (id) => (await get()).focus(id),
    pointed: async () => (await get()).pointed(),
    mark: async (marks) => (await get()).mark(marks),
    watch(listener) {
      if (form) return form.watch(listener)
      let stop: (() => void) | undefined
      let stopped = false
      get().then(
        (brought) => {
          if (!stopped) stop = brought.watch(listener)
        },
        // Whoever looks at the form is told; there is nothing to watch before.
        () => undefined,
      )
      return () => {
        stopped = true
        stop?.()
      }
    },
  }
}
