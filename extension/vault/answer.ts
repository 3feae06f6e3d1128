/** In place of a value that the browser could not put together: no row, no header, no list of contents, and not nothing either. */
export const BROKEN: unknown = Object.freeze({})

function settled<T>(request: IDBRequest<T>, instead?: () => T): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      try {
        resolve(request.result)
      } catch (error) {
        if (instead) resolve(instead())
        else reject(error)
      }
    }
    request.onerror = () => reject(request.error)
  })
}

/**
 * The answer of a request. Firefox announces a row with a bent head as a success, and throws when its `result` is asked for: a
 * promise that is settled by that event alone would wait for ever.
 */
export const answer = <T>(request: IDBRequest<T>): Promise<T> => settled(request)

/** The same for a value that is judged by whoever reads it. A failure of the disk itself still rejects. */
export const answerOrBroken = (request: IDBRequest<unknown>): Promise<unknown> => settled(request, () => BROKEN)
