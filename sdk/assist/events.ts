/** Handlers by event name. A handler that throws does not keep the others from being called. */
export function createEvents<Events extends object>() {
  const handlers = new Map<keyof Events, Set<(detail: never) => void>>()
  return {
    on<E extends keyof Events>(event: E, handler: (detail: Events[E]) => void): () => void {
      const list = handlers.get(event) ?? new Set()
      handlers.set(event, list)
      list.add(handler as (detail: never) => void)
      return () => {
        list.delete(handler as (detail: never) => void)
      }
    },
    emit<E extends keyof Events>(event: E, detail: Events[E]): void {
      for (const handler of [...(handlers.get(event) ?? [])]) {
        try {
          ;(handler as (detail: Events[E]) => void)(detail)
        } catch (error) {
          reportError(error)
        }
      }
    },
    /** Nobody hears anything any more, but of what is named. */
    clearBut(kept: keyof Events): void {
      for (const event of handlers.keys()) if (event !== kept) handlers.delete(event)
    },
  }
}
